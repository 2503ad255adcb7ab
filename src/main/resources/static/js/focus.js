// After a swap focus stays on the same row (data-row="id"); if the row has gone, the next row, then the heading.
// A page that comes back with something to correct has the focus on the first of it.
(() => {
  let held = null;
  let pressed = null;

  const fields = ':is(input, select, textarea):not([type="hidden"])';
  const toCorrect = () => document.querySelector(`main :is([aria-invalid="true"], .field:has(.field-error) ${fields})`)
    || document.querySelector('main .sheet--failed[role="alert"]');
  document.addEventListener('DOMContentLoaded', () => {
    const first = toCorrect();
    if (!first || document.querySelector('main [autofocus]')) return;
    if (!first.matches(fields)) first.tabIndex = -1;
    first.focus();
  });

  const landIn = (row) => {
    const target = row.matches('a, button, [tabindex]') ? row : row.querySelector('a, button:not([disabled]), [tabindex="0"]');
    (target || row).focus({ preventScroll: false });
  };
  const byRow = (id) => id && document.querySelector(`[data-row="${CSS.escape(id)}"]`);

  const where = (el) => {
    if (!el || el === document.body) return null;
    const row = el.closest('[data-row]');
    const rows = [...document.querySelectorAll('[data-row]')];
    return {
      id: el.id,
      row: row?.dataset.row,
      after: row && rows.slice(rows.indexOf(row) + 1).map((next) => next.dataset.row),
    };
  };

  // A button that says "Saving…" loses the focus before the answer comes
  document.addEventListener('htmx:beforeRequest', ({ detail: { elt } }) => {
    if (elt.contains(document.activeElement)) pressed = { elt, at: where(document.activeElement) };
  });
  document.addEventListener('htmx:beforeSwap', ({ detail: { requestConfig } }) => {
    held = where(document.activeElement) || (pressed && pressed.elt === requestConfig?.elt ? pressed.at : null);
    if (pressed?.elt === requestConfig?.elt) pressed = null;
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (!held || (document.activeElement && document.activeElement !== document.body)) return;
    const same = held.id && document.getElementById(held.id);
    const row = byRow(held.row);
    const next = held.after?.map(byRow).find(Boolean);
    if (same) same.focus();
    else if (row || next) landIn(row || next);
    else if (held.row) {
      const heading = document.querySelector('main h1, main h2');
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    }
    held = null;
  });
})();
