// On a phone the eye in the top bar switches to initials; after two idle minutes the phone does so by itself.
(() => {
  const root = document.documentElement;
  const phone = matchMedia('(max-width: 40em)');
  const idleAfter = 120000;
  let timer;

  const show = (mode) => {
    root.setAttribute('data-names', mode);
    sessionStorage.setItem('names', mode);
    document.querySelectorAll('[data-names-toggle]').forEach((button) => {
      const hidden = mode === 'initials';
      button.setAttribute('aria-pressed', String(hidden));
      button.querySelector('use').setAttribute('href', hidden ? '#i-eye-slash' : '#i-eye');
    });
  };
  const touched = () => {
    sessionStorage.setItem('last-seen', String(Date.now()));
    clearTimeout(timer);
    timer = setTimeout(() => { if (phone.matches) show('initials'); }, idleAfter);
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-names-toggle]')) {
      show(root.getAttribute('data-names') === 'initials' ? 'names' : 'initials');
    }
  });
  document.addEventListener('visibilitychange', () => {
    const seen = Number(sessionStorage.getItem('last-seen') || 0);
    if (!document.hidden && phone.matches && Date.now() - seen > idleAfter) show('initials');
  });
  ['pointerdown', 'keydown', 'scroll'].forEach((name) => document.addEventListener(name, touched, { passive: true }));
  document.addEventListener('DOMContentLoaded', () => {
    if (root.getAttribute('data-names')) show(root.getAttribute('data-names'));
    touched();
  });
})();
