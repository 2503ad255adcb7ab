// Somebody waits at your door: a line on any open page, and the number in the tab's title. Never a name.
(() => {
  const title = document.title;
  const box = document.getElementById('door-alert');
  const seen = () => Number(sessionStorage.getItem('door-seen') || 0);
  const see = (count) => sessionStorage.setItem('door-seen', String(count));
  const onMyDay = () => location.pathname === '/' || location.pathname === '/my-day';
  const button = (words, css) => Object.assign(document.createElement('button'), { type: 'button', textContent: words, className: css });

  const show = (count) => {
    const icon = document.createElement('span');
    icon.className = 'arch arch--sm arch--waiting';
    icon.setAttribute('aria-hidden', 'true');
    icon.innerHTML = '<svg class="ic"><use href="#i-door-open"/></svg>';
    const words = Object.assign(document.createElement('span'), { className: 'grow-1' });
    words.textContent = count === 1 ? 'Someone is waiting at your door.' : `${count} are waiting at your door.`;
    const go = Object.assign(document.createElement('a'), { href: '/my-day', textContent: 'See who', className: 'btn btn-primary btn-sm' });
    const later = button('Later', 'btn btn-plain btn-sm');
    later.addEventListener('click', () => { see(count); box.hidden = true; });
    box.className = 'notice notice--door door-alert';
    box.setAttribute('role', 'status');
    box.replaceChildren(icon, words, go, later);
    box.hidden = false;
  };
  const tell = (count) => {
    document.title = count > 0 ? `(${count}) ${title}` : title;
    if (onMyDay() || count < seen()) see(count);
    if (!box) return;
    if (count > seen() && !onMyDay()) show(count);
    else if (count <= seen()) box.hidden = true;
  };

  document.addEventListener('live:news', (event) => { if (event.detail.what === 'door') tell(event.detail.value); });
  document.addEventListener('htmx:oobAfterSwap', (event) => {
    const counted = event.detail.target?.id === 'count-door' && document.getElementById('count-door');
    if (counted) tell(Number(counted.dataset.door || 0));
  });
})();
