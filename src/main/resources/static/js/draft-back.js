// Gives back what somebody typed into a <form data-draft> and did not save. A form in a closed part is asked for when that opens.
// A form whose draft has a name of its own is filled by its page; data-draft-of names the fields that say what it is about. The version it was begun on comes back too: nobody's change is overwritten unseen.
(() => {
  const asked = new WeakSet();
  const notTyped = ['hidden', 'submit', 'button', 'file', 'password'];
  const showsWhatWasSent = (form) => document.body.dataset.answer || form.querySelector('[aria-invalid="true"], .field-error, [role="alert"]');

  const fill = (form, kept) => [...form.elements].filter((field) => field.name && (field.name === 'version' || !notTyped.includes(field.type))).reduce((other, field) => {
    const values = kept[field.name] || [];
    const choice = field.type === 'radio' || field.type === 'checkbox';
    const before = choice ? field.checked : field.value;
    if (choice) field.checked = values.includes(field.value);
    else if (values.length) [field.value] = values;
    return other || before !== (choice ? field.checked : field.value);
  }, false);
  const tell = (form, started) => {
    const line = Object.assign(document.createElement('div'), { className: 'notice notice--calm draft w6' });
    const words = Object.assign(document.createElement('span'), { className: 'grow-1', textContent: `You started this ${started}.` });
    const over = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-plain btn-sm', textContent: 'Start over' });
    over.addEventListener('click', () => {
      form.dispatchEvent(new Event('draft:left', { bubbles: true }));
      form.reset();
      line.remove();
      form.querySelector('textarea, input:not([type=hidden])')?.focus();
      form.dispatchEvent(new Event('change', { bubbles: true }));
    });
    line.setAttribute('role', 'status');
    line.append(words, over);
    form.prepend(line);
  };
  const ask = async (form) => {
    if (asked.has(form) || showsWhatWasSent(form) || form.closest('details:not([open]), [popover]:not(:popover-open)')) return;
    asked.add(form);
    const answer = await fetch(`/drafts/${new URL(form.action).pathname.slice(1).replaceAll('/', ':')}`, { headers: { 'X-Throughline-Background': 'true' }, redirect: 'manual' }).catch(() => null);
    if (answer?.status !== 200 || form.dataset.typed !== undefined) return;
    const { started, fields } = await answer.json();
    if ((form.dataset.draftOf || '').split(' ').some((name) => name && fields[name]?.[0] !== form.elements[name]?.value)) return;
    form.dispatchEvent(new Event('draft:given-back', { bubbles: true }));
    if (!fill(form, fields)) return;
    tell(form, started);
    form.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const within = (part) => part.querySelectorAll?.('form[data-draft=""]').forEach(ask);

  document.addEventListener('toggle', (event) => within(event.target), true);
  document.addEventListener('htmx:load', (event) => {
    if (event.target.matches?.('form[data-draft=""]')) ask(event.target);
    within(event.target);
  });
  document.addEventListener('click', (event) => {
    const form = event.target.closest('[data-close-note], [data-close-dialog]')?.closest('form[data-draft]');
    if (form) form.dispatchEvent(new Event('draft:left', { bubbles: true }));
  }, true);
})();
