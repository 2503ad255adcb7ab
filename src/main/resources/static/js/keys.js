// Single-letter keys, only when focus is outside a field. A page adds one with data-key="J" on a link, button or field.
(() => {
  const store = () => `keys-off:${document.body.dataset.viewer || ''}`;
  const off = () => localStorage.getItem(store()) === 'yes';
  const typing = (el) => el.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName)
    && !/^(checkbox|radio|button|submit)$/.test(el.type);
  const shown = (el) => el.checkVisibility() && !el.disabled;
  const find = (name, key) => [...document.querySelectorAll(`[${name}]`)]
    .find((el) => el.getAttribute(name).toLowerCase() === key && shown(el));
  let goUntil = 0;
  let cameFrom = null;

  const use = (el, event) => {
    event.preventDefault();
    if (!typing(el)) { el.click(); return; }
    cameFrom = document.activeElement;
    el.focus();
    el.select?.();
  };
  const showKeys = () => {
    const dialog = document.getElementById('keys');
    if (!dialog) return;
    const list = dialog.querySelector('[data-page-keys]');
    list.replaceChildren(...[...document.querySelectorAll('[data-key-says]')].filter(shown).map((el) => {
      const row = document.createElement('div');
      const says = Object.assign(document.createElement('dt'), { textContent: el.dataset.keySays });
      const key = document.createElement('dd');
      key.append(Object.assign(document.createElement('kbd'), { textContent: el.dataset.key }));
      row.append(says, key);
      return row;
    }));
    dialog.querySelector('[name="letter-keys"]').checked = !off();
    dialog.showModal();
  };

  document.addEventListener('keydown', (event) => {
    const el = document.activeElement || document.body;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && el.form) { event.preventDefault(); el.form.requestSubmit(el.form.querySelector('button:not([type=button], [disabled])')); return; }
    if (event.key === 'Escape' && typing(el) && cameFrom) { cameFrom.focus(); el.blur(); cameFrom = null; return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(el)) return;
    if (document.querySelector('dialog[open]') || (off() && event.key !== '?')) return;
    const key = event.key.toLowerCase();
    if (key === 'enter' && el !== document.body && el.matches('a, button, summary, label')) return;
    if (key === '?') { event.preventDefault(); showKeys(); return; }
    const target = Date.now() < goUntil ? find('data-go', key) : find('data-key', key);
    goUntil = key === 'g' && !target ? Date.now() + 1500 : 0;
    if (target) use(target, event);
  });
  document.addEventListener('change', (event) => {
    if (event.target.name === 'letter-keys') localStorage.setItem(store(), event.target.checked ? 'no' : 'yes');
  });
  document.addEventListener('click', (event) => { if (event.target.closest('[data-show-keys]')) showKeys(); });
})();
