// Says in a form whether what is typed there is kept: where it has [data-draft-state], and at its end when it is not kept.
(() => {
  const atItsEnd = (form) => {
    const line = Object.assign(document.createElement('p'), { className: 'meta w6' });
    line.dataset.draftState = '';
    line.setAttribute('role', 'status');
    form.append(line);
    return line;
  };
  const line = (form) => form.querySelector('[data-draft-state]');

  document.addEventListener('draft:kept', ({ target: form }) => { if (line(form)) line(form).textContent = 'Kept as you type.'; });
  document.addEventListener('draft:too-long', ({ target: form }) => {
    (line(form) || atItsEnd(form)).textContent = 'Not kept: this is far too long. What you typed is still here. Shorten it.';
  });
  document.addEventListener('draft:not-kept', ({ target: form }) => {
    (line(form) || atItsEnd(form)).textContent = 'Not kept: you were signed out. What you typed is still here. Sign in in another tab, then go on here.';
  });
})();
