// What is far too long, or a file that is far too big, is not sent: the form says so beside it and keeps everything as it stands.
(() => {
  const counted = (number) => number.toLocaleString('en-US');
  const megabytes = (bytes) => Math.ceil(bytes / 1048576);
  const why = (field) => {
    const [file] = field.files ?? [];
    const most = Number(field.dataset.mostBytes);
    if (file) return most && file.size > most ? `This file has ${megabytes(file.size)} MB. Up to ${megabytes(most)} MB come in at a time: split it, or pack it as .gz.` : '';
    return field.maxLength > 0 && field.value.length > field.maxLength
      ? `This has ${counted(field.value.length)} letters, and ${counted(field.maxLength)} fit. Nothing was sent. Shorten it, then save.` : '';
  };
  const place = (field) => {
    const about = document.getElementById(`${field.id}-about`);
    const line = document.createElement('p');
    line.className = 'field-error too-long';
    line.setAttribute('role', 'alert');
    if (about) about.prepend(line); else field.after(line);
    return line;
  };
  const clear = (form) => form.querySelectorAll('.too-long').forEach((line) => line.remove());

  const say = (field, words) => {
    document.getElementById(`${field.id}-about`)?.querySelector('.too-long')?.remove();
    place(field).textContent = words;
  };

  document.addEventListener('paste', ({ target: field, clipboardData }) => {
    const room = field.maxLength - field.value?.length + field.selectionEnd - field.selectionStart;
    if (!(field.maxLength > 0) || (clipboardData?.getData('text').length ?? 0) <= room) return;
    setTimeout(() => say(field, `Only ${counted(field.maxLength)} letters fit here. What came after them was left out.`));
  });
  document.addEventListener('input', (event) => {
    if (event.inputType !== 'insertFromPaste' && event.target.form) clear(event.target.form);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    clear(form);
    const long = [...form.elements].filter((field) => field.willValidate !== undefined && why(field));
    if (!long.length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    long.forEach((field) => {
      field.setAttribute('aria-invalid', 'true');
      field.classList.add('is-error');
      say(field, why(field));
    });
    long[0].focus();
  }, true);
})();
