// After a sign-out in another tab the forms of this page hold an old permission to save. Once the same person is signed in
// again, and looks at this page, they take the new one: what was typed can be saved from here.
(() => {
  const viewer = document.body.dataset.viewer;
  let lost = false;

  const renew = async () => {
    if (!lost || document.hidden) return;
    const answer = await fetch('/find', { headers: { 'X-Throughline-Background': 'true' } }).catch(() => null);
    const page = new DOMParser().parseFromString(await answer?.text() ?? '', 'text/html');
    const fresh = page.querySelector('meta[name="_csrf"]')?.content;
    if (!fresh || !viewer || page.body.dataset.viewer !== viewer) return;
    lost = false;
    document.querySelector('meta[name="_csrf"]').content = fresh;
    document.querySelectorAll('input[name="_csrf"]').forEach((field) => { field.value = fresh; });
    const line = Object.assign(document.createElement('p'), { className: 'notice notice--good', textContent: 'Signed in again. Go on here.' });
    document.getElementById('news')?.replaceChildren(line);
    document.dispatchEvent(new Event('token:renewed'));
  };

  document.addEventListener('token:lost', () => { lost = true; });
  document.addEventListener('visibilitychange', renew);
  addEventListener('focus', renew);
})();
