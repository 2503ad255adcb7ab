// How many rows of the huddle stand below the list's end, and the way down to them.
(() => {
  const more = () => {
    const list = document.getElementById('huddle-list');
    const button = document.getElementById('huddle-more');
    if (!list || !button) return;
    const end = list.getBoundingClientRect().bottom + 2;
    const below = [...list.querySelectorAll('.h-item')].filter((row) => row.getBoundingClientRect().bottom > end).length;
    button.hidden = below === 0;
    button.querySelector('b').textContent = `${below} more below`;
    list.classList.toggle('is-cut', below > 0);
  };

  document.addEventListener('click', (event) => {
    if (event.target.closest('#huddle-more')) document.getElementById('huddle-list').scrollBy({ top: 300 });
  });
  document.addEventListener('scroll', (event) => { if (event.target.id === 'huddle-list') more(); }, true);
  document.addEventListener('toggle', more, true);
  document.addEventListener('htmx:afterSettle', more);
  document.addEventListener('DOMContentLoaded', more);
  addEventListener('resize', more);
})();
