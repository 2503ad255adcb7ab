// Keeps a form on the server while it is typed: <form data-draft="handoff">, or named by where it is sent: <form data-draft>.
// What was sent, or left on purpose, keeps nothing. Once signed out it says so, and keeps it when the same person is back.
// Each keeping says its turn, since two may reach the server in the other order. draft-line.js says beside the form how it went.
(() => {
  const pause = 600;
  const states = new Map();
  const draftPage = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  let draftTurn = 0;
  const nameOf = (form) => form.dataset.draft || new URL(form.action).pathname.slice(1).replaceAll('/', ':');
  const post = (path, fields, more) => fetch(path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', ...more });

  const tell = (form, what) => form.dispatchEvent(new Event(`draft:${what}`, { bubbles: true }));

  const keep = (form, leaving) => {
    const state = states.get(form);
    clearTimeout(state?.timer);
    if (!state?.typed || state.sent) return null;
    state.typed = false;
    state.kept = true;
    state.request?.abort();
    state.request = leaving ? null : new AbortController();
    return post(`/drafts/${nameOf(form)}`, [...new FormData(form), ['draftPage', draftPage], ['draftTurn', draftTurn += 1]], { keepalive: leaving, signal: state.request?.signal })
      .then(({ ok, status }) => {
        if (status === 404) return;
        tell(form, ok ? 'kept' : status === 413 ? 'too-long' : 'not-kept');
        if (ok || status === 413) return;
        state.typed = true;
        document.dispatchEvent(new Event('token:lost'));
      }).catch(({ name }) => {
        state.typed = true;
        if (name !== 'AbortError') state.timer = setTimeout(() => keep(form, false), 10 * pause);
      });
  };
  const typed = (event) => {
    const form = event.target.form;
    if (form?.dataset.draft === undefined || event.target.type === 'password') return;
    const state = states.get(form) || {};
    clearTimeout(state.timer);
    states.set(form, Object.assign(state, { typed: true, sent: false, timer: setTimeout(() => keep(form, false), pause) }));
    form.dataset.typed = '';
  };
  const over = (form) => {
    const state = states.get(form);
    clearTimeout(state?.timer);
    state?.request?.abort();
    states.set(form, Object.assign(state || {}, { sent: true }));
  };

  ['input', 'change'].forEach((name) => document.addEventListener(name, typed));
  document.addEventListener('focusout', (event) => { if (event.target.form) keep(event.target.form, true); });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const asTyped = /\/sign-out$/.test(form.action) && [...states.keys()].map((one) => keep(one, true)).filter(Boolean);
    if (asTyped?.length) { event.preventDefault(); Promise.all(asTyped).then(() => form.submit()); }
    if (form.dataset.draft === undefined) return;
    if (states.get(form)?.kept && !form.elements.keptDraft) form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'keptDraft', value: nameOf(form) }));
    over(form);
  }, true);
  document.querySelectorAll('form[data-draft-now]').forEach((form) => typed({ target: { form } }));
  document.addEventListener('draft:given-back', (event) => states.set(event.target, { kept: true }));
  document.addEventListener('draft:left', ({ target: form }) => { over(form); post(`/drafts/${nameOf(form)}/removal`, { _csrf: form.elements._csrf.value }).catch(() => {}); });
  document.addEventListener('token:renewed', () => states.forEach((state, form) => { if (form.isConnected) keep(form, false); }));
  addEventListener('pagehide', () => states.forEach((state, form) => keep(form, true)));
})();
