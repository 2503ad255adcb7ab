// Prints the page: <button type="button" data-print hidden>. It shows where scripts run.
(() => {
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
})();
