// Single keys, only outside fields and dialogs. The list behind "?" says which key does what; what carries the act's name as data-key is pressed.
(() => {
  const dialog = document.getElementById('keys');
  const rows = [...dialog?.querySelectorAll('[data-on]') ?? []];
  const acts = (after) => new Map(rows.filter((row) => after === 'after' in row.dataset).map((row) => [row.dataset.on, row.dataset.act]));
  const single = acts(false);
  const places = acts(true);
  const typing = (el) => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName)
    && !/^(checkbox|radio|button|submit)$/.test(el.type) && el.checkVisibility();
  const held = (event) => (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  const find = (act) => [...document.querySelectorAll(`[data-key="${act}"]`)].find((el) => el.checkVisibility() && !el.disabled);
  let going = false;
  let waiting;
  let cameFrom = null;

  const use = (el) => {
    if (el.matches('summary')) el.focus();
    if (!typing(el)) { el.click(); return; }
    cameFrom = document.activeElement;
    el.focus();
    el.select?.();
  };
  const close = (el) => {
    const opened = !document.querySelector('dialog[open], :popover-open') && el.closest('details[open]');
    if (opened) { opened.open = false; opened.querySelector('summary').focus(); }
    return opened;
  };
  const go = (on) => {
    going = on;
    clearTimeout(waiting);
    if (on) waiting = setTimeout(() => { going = false; }, 5000);
  };

  document.addEventListener('keydown', (event) => {
    const el = document.activeElement || document.body;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && el.form) { event.preventDefault(); el.form.requestSubmit(el.form.querySelector('button:not([type=button], [disabled])')); return; }
    if (event.key === 'Escape' && typing(el) && cameFrom) { cameFrom.focus(); el.blur(); cameFrom = null; return; }
    if (event.key === 'Escape' && !typing(event.target) && close(event.target)) return;
    if (event.isComposing || event.defaultPrevented || held(event) || typing(el)) return;
    if (/^(Shift|AltGraph)$/.test(event.key) || document.querySelector('dialog[open], :popover-open')) return;
    const key = event.key.toLowerCase();
    if (key === 'enter' && el !== document.body && el.matches('a, button, summary, label')) return;
    const act = key === 'enter' ? 'OPEN' : going ? places.get(key) : single.get(key);
    go(!going && key === dialog?.dataset.go);
    if (!act) return;
    const target = act === 'SHOW_KEYS' ? dialog : find(act);
    if (!target) return;
    event.preventDefault();
    if (event.repeat && !/^(NEXT|PREVIOUS)$/.test(act)) return;
    if (target === dialog) dialog.showModal();
    else use(target);
  });
  document.addEventListener('click', (event) => { if (event.target.closest('[data-show-keys]')) dialog?.showModal(); });
  document.addEventListener('focusin', (event) => { if (event.target.matches('[data-key-field]')) event.target.select(); });
})();
