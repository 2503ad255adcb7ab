// Copies a text to the clipboard: <button data-copy="id of the field">.
(() => {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-copy]');
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand('copy');
    }
    document.querySelector('[data-copied]').textContent = 'Copied.';
  });
})();
