// htmx: the form token, what to do with refusals, and a word when a save did not get through.
(() => {
  let leaving = false;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const say = (words, tone) => {
    const line = document.createElement('p');
    line.className = `notice notice--${tone}`;
    line.textContent = words;
    document.getElementById('news')?.replaceChildren(line);
  };
  // Once: asked again while it loads, the browser would begin again
  const leave = () => {
    if (!leaving) location.assign(meta('sign-in'));
    leaving = true;
  };
  const changes = (event) => event.detail.requestConfig?.verb && event.detail.requestConfig.verb !== 'get';

  document.addEventListener('htmx:configRequest', (event) => {
    if (event.detail.verb !== 'get' && meta('_csrf')) event.detail.headers[meta('_csrf_header')] = meta('_csrf');
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { xhr } = event.detail;
    if (!xhr.responseURL || new URL(xhr.responseURL).pathname !== meta('sign-in')) return;
    event.detail.shouldSwap = false;
    if (changes(event)) say('Not saved: you were signed out. What you typed is still here. Sign in in another tab, then save again.', 'shout');
    else leave();
  });
  document.addEventListener('htmx:sendError', (event) => {
    if (changes(event)) say('Not saved. The connection dropped. What you typed is still here. Try again.', 'shout');
  });
  document.addEventListener('htmx:responseError', (event) => {
    const { status } = event.detail.xhr;
    if (!changes(event) || event.detail.shouldSwap || status === 400 || status === 409 || status === 422) return;
    if (status === 403) document.dispatchEvent(new Event('token:lost'));
    say(status === 403
      ? 'You were signed out. What you typed is still here. Sign in in another tab, then go on here.'
      : 'Not saved. Something went wrong on our side. What you typed is still here. Try again in a minute.', 'shout');
  });
  document.addEventListener('htmx:afterSwap', (event) => {
    event.detail.target.querySelector?.('[aria-invalid="true"]')?.focus();
    if (changes(event) && event.detail.xhr.status < 300) document.getElementById('news')?.replaceChildren();
  });
})();
