// Keeps a form on the server while it is typed: <form data-draft="handoff">. What was sent keeps nothing.
(() => {
  const csrf = () => document.querySelector('meta[name="_csrf"]')?.content;
  const header = () => document.querySelector('meta[name="_csrf_header"]')?.content;
  const pause = 600;
  const states = new WeakMap();

  const say = (form, words) => {
    const line = form.querySelector('[data-draft-state]');
    if (line) line.textContent = words;
  };
  const keep = (form, leaving) => {
    const state = states.get(form);
    clearTimeout(state.timer);
    if (!state.typed || state.sent) return;
    state.typed = false;
    state.request?.abort();
    state.request = leaving ? null : new AbortController();
    fetch(`/drafts/${form.dataset.draft}`, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: leaving, redirect: 'manual',
      headers: header() ? { [header()]: csrf() } : {}, signal: state.request?.signal,
    }).then((answer) => {
      if (answer.ok) { say(form, 'Kept as you type.'); return; }
      state.typed = true;
      say(form, 'Not kept: you may be signed out. Sign in in another tab, then go on here.');
    }).catch(() => { state.typed = true; });
  };
  const watch = (form) => {
    if (!states.has(form)) states.set(form, { typed: false, sent: false });
    return states.get(form);
  };
  const typed = (event) => {
    const form = event.target.form;
    if (!form?.dataset.draft) return;
    const state = watch(form);
    state.typed = true;
    state.sent = false;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => keep(form, false), pause);
  };

  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  document.addEventListener('submit', (event) => {
    if (!event.target.dataset.draft) return;
    const state = watch(event.target);
    clearTimeout(state.timer);
    state.request?.abort();
    state.sent = true;
  });
  addEventListener('pagehide', () => document.querySelectorAll('form[data-draft]').forEach((form) => { watch(form); keep(form, true); }));
  document.addEventListener('click', (event) => {
    const go = event.target.closest('[data-draft-go-on]');
    if (!go) return;
    go.closest('.draft').remove();
    const fields = [...document.querySelectorAll('form[data-draft] :is(input:not([type=hidden]), textarea)')];
    (fields.find((field) => !field.value) || fields[0])?.focus();
  });
})();
