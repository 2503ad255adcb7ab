// The ten minutes: the server says how many seconds are left and whether they run; the screen only counts along.
(() => {
  let at = 0;
  let left = 0;
  const clock = () => document.querySelector('[data-left]');
  const words = (seconds) => {
    const size = Math.abs(seconds);
    const time = `${Math.floor(size / 60)}:${String(size % 60).padStart(2, '0')}`;
    return seconds < 0 ? `${time} over` : time;
  };
  const tick = () => {
    const place = clock();
    if (!place) return;
    const gone = place.dataset.runs === 'true' ? Math.floor((performance.now() - at) / 1000) : 0;
    const now = left - gone;
    const timer = place.querySelector('.h-timer');
    const text = words(now);
    if (timer.textContent !== text) timer.textContent = text;
    timer.classList.toggle('is-over', now < 0);
    const share = Math.max(0, Math.min(100, (now / Number(place.dataset.most)) * 100));
    document.querySelector('.h-line')?.style.setProperty('--left', `${share}%`);
  };
  const read = () => {
    if (!clock()) return;
    at = performance.now();
    left = Number(clock().dataset.left);
    tick();
  };
  const initials = () => {
    if (document.querySelector('.h-names[data-names="true"]')) document.getElementById('huddle-refresh').dispatchEvent(new Event('refresh'));
  };
  let hide;
  const watchNames = () => {
    clearTimeout(hide);
    if (document.querySelector('.h-names[data-names="true"]')) hide = setTimeout(initials, 60500);
  };

  document.addEventListener('DOMContentLoaded', () => { read(); watchNames(); });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id !== 'huddle-live') return;
    read();
    watchNames();
  });
  setInterval(tick, 250);
})();
