// Counts the letters left in a field, and shows or hides a typed password.
(() => {
  const count = (field) => {
    const line = document.querySelector(`[data-count-for="${CSS.escape(field.id)}"]`);
    if (!line) return;
    const left = field.maxLength - field.value.length;
    line.textContent = left > field.maxLength / 3 ? '' : `${left} left`;
    line.classList.toggle('is-near', left < 20);
  };
  document.addEventListener('input', (event) => { if (event.target.maxLength > 0) count(event.target); });
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-show-password]');
    if (!button) return;
    const field = document.getElementById(button.dataset.showPassword);
    const hidden = field.type === 'password';
    field.type = hidden ? 'text' : 'password';
    button.querySelector('span').textContent = hidden ? 'Hide' : 'Show';
    button.setAttribute('aria-pressed', String(hidden));
  });
})();
