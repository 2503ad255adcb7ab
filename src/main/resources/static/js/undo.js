// "Done. Undo" stays for eight seconds, longer while someone is on it.
(() => {
  const lasts = 8000;
  const watch = (line) => {
    if (line.dataset.watched) return;
    line.dataset.watched = 'yes';
    let timer;
    const start = () => { timer = setTimeout(() => line.remove(), lasts); };
    const stop = () => clearTimeout(timer);
    ['mouseenter', 'focusin'].forEach((name) => line.addEventListener(name, stop));
    ['mouseleave', 'focusout'].forEach((name) => line.addEventListener(name, () => { stop(); start(); }));
    start();
  };
  const look = () => document.querySelectorAll('[data-undo]').forEach(watch);
  document.addEventListener('DOMContentLoaded', look);
  document.addEventListener('htmx:afterSettle', look);
})();
