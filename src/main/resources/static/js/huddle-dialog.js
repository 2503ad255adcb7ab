// The huddle's small forms, in a dialog over the list.
(() => {
  const dialog = document.getElementById('huddle-dialog');
  let cameFrom = null;

  const close = () => { if (dialog.open) dialog.close(); };
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.target?.id === 'huddle-dialog') cameFrom = event.detail.elt.id;
  });
  dialog.addEventListener('close', () => {
    dialog.replaceChildren();
    (document.getElementById(cameFrom) || document.querySelector('.h-item[open] > summary'))?.focus();
  });
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-close-dialog]')) close();
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id === 'huddle-dialog' && dialog.childElementCount) {
      if (!dialog.open) dialog.showModal();
      const wrong = dialog.querySelector('[aria-invalid="true"], .field:has(.field-error) :is(input, select, textarea)');
      (wrong || dialog.querySelector('input:not([type="hidden"]), button'))?.focus();
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.detail.target.id === 'huddle-live' && dialog.contains(event.detail.requestConfig?.elt)) close();
  });
})();
