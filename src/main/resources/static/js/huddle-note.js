// The three lines, written where they stand. What the wall will show appears as you type.
(() => {
  let typing = null;
  let waiting;

  // What is typed goes on where the line ends
  const begin = () => {
    const lines = [...document.querySelectorAll('.h-three--edit textarea')];
    lines.forEach((line) => line.setSelectionRange(line.value.length, line.value.length));
    lines[0]?.focus();
  };
  const leave = (form) => {
    form.remove();
    // What stood there before is not on the page any more
    document.querySelector('#huddle-live [data-seen]')?.remove();
    document.getElementById('huddle-refresh').dispatchEvent(new Event('refresh'));
    document.querySelector('.h-item[open] > summary')?.focus();
  };
  document.addEventListener('click', (event) => {
    if (!event.target.closest('[data-close-note]')) return;
    event.preventDefault();
    leave(event.target.closest('form'));
  });
  document.addEventListener('keydown', (event) => {
    const form = event.key === 'Escape' && event.target.closest('.h-three--edit');
    if (form && [...form.querySelectorAll('textarea')].every((field) => field.value === field.defaultValue)) leave(form);
  });

  // A change from elsewhere leaves the lines that are being typed, and the cursor in them, as they are
  document.addEventListener('htmx:beforeSwap', (event) => {
    const form = document.querySelector('.h-three--edit');
    const own = event.detail.requestConfig?.elt === form;
    if (event.detail.target.id !== 'huddle-live' || !form || own) { typing = null; return; }
    const field = form.contains(document.activeElement) ? document.activeElement : null;
    typing = { form, field, from: field?.selectionStart, to: field?.selectionEnd };
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    if (event.detail.target.id?.startsWith('three-')) begin();
    const place = typing && document.getElementById(typing.form.id);
    if (place) {
      place.replaceWith(typing.form);
      if (typing.field) { typing.field.focus(); typing.field.setSelectionRange(typing.from, typing.to); }
    }
    typing = null;
  });
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form[data-wall]');
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => htmx.ajax('POST', form.dataset.wall, { source: form, target: form.querySelector('.h-wall'), swap: 'innerHTML' }), 350);
  });
})();
