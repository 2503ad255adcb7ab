// "Go on" beside a draft that its page gave back: the line goes, and the typing goes on in the first field.
document.addEventListener('click', (event) => {
  const goOn = event.target.closest('[data-draft-go-on]');
  if (!goOn) return;
  goOn.closest('.draft').remove();
  document.querySelector('form[data-draft]:not([data-draft=""])')?.querySelector('textarea, input:not([type=hidden])')?.focus();
}, true);
