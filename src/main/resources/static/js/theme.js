// Runs before the first paint: light, dark or as the device says; and initials on a phone left alone.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const choice = () => localStorage.getItem('theme') || 'device';
  const apply = () => {
    const theme = choice() === 'device' ? (dark.matches ? 'dark' : 'light') : choice();
    root.setAttribute('data-bs-theme', theme);
  };
  apply();
  dark.addEventListener('change', apply);

  document.addEventListener('change', (event) => {
    if (event.target.name !== 'theme-choice') return;
    localStorage.setItem('theme', event.target.value);
    apply();
  });
  document.addEventListener('DOMContentLoaded', () => {
    const radio = document.querySelector(`input[name="theme-choice"][value="${choice()}"]`);
    if (radio) radio.checked = true;
  });

  const seen = Number(sessionStorage.getItem('last-seen') || Date.now());
  const idle = Date.now() - seen > 120000;
  if (matchMedia('(max-width: 40em)').matches && (idle || sessionStorage.getItem('names') === 'initials')) {
    root.setAttribute('data-names', 'initials');
  }
})();
