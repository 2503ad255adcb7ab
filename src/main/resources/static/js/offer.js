// The handoff form: Enter takes the first one found, picks are one stop for the Tab key, other words go into the field.
(() => {
  const next = (items, from, step) => items[(items.indexOf(from) + step + items.length) % items.length];

  document.addEventListener('keydown', (event) => {
    const el = event.target;
    if (el.id === 'q' && (event.key === 'Enter' || event.key === 'ArrowDown') && !event.ctrlKey) {
      const hit = document.querySelector('#hits .hit');
      if (!hit) return;
      event.preventDefault();
      if (event.key === 'Enter') hit.click(); else hit.focus();
      return;
    }
    if (el.matches('.hit') && /^Arrow(Up|Down)$/.test(event.key)) {
      event.preventDefault();
      next([...document.querySelectorAll('.hit')], el, event.key === 'ArrowDown' ? 1 : -1).focus();
      return;
    }
    const group = el.closest('[data-roving]');
    if (!group || !/^Arrow/.test(event.key)) return;
    event.preventDefault();
    const picks = [...group.querySelectorAll('input:not([type=hidden])')];
    const to = next(picks, el, /Right|Down/.test(event.key) ? 1 : -1);
    picks.forEach((pick) => { pick.tabIndex = pick === to ? 0 : -1; });
    to.focus();
  });
  const rove = () => document.querySelectorAll('[data-roving]').forEach((group) => {
    const picks = [...group.querySelectorAll('input:not([type=hidden])')];
    const stop = picks.find((pick) => pick === document.activeElement) || picks[0];
    picks.forEach((pick) => { pick.tabIndex = pick === stop ? 0 : -1; });
  });
  document.addEventListener('DOMContentLoaded', rove);
  // What somebody has opened stays open when the server answers in between
  document.addEventListener('htmx:oobBeforeSwap', (event) => {
    event.detail.fragment.querySelectorAll('details[id]').forEach((details) => {
      details.open = details.open || Boolean(document.getElementById(details.id)?.open);
    });
  });
  document.addEventListener('htmx:afterSettle', (event) => {
    rove();
    if (event.detail.target.id === 'handoff') (document.querySelector('#q') || document.querySelector('#how input'))?.focus();
  });
  // An answer to an older state of the form would undo what is being picked right now
  ['input', 'change'].forEach((name) => document.addEventListener(name, (event) => {
    const seen = event.target.closest('#offer') && document.getElementById('seen');
    if (seen) htmx.trigger(seen, 'htmx:abort');
  }));
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-use-words]');
    if (!button) return;
    event.preventDefault();
    const field = document.getElementById(button.dataset.useWords);
    field.value = button.value;
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
})();
