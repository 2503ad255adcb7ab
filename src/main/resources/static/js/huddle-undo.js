// "Talked through. Undo" stands beside the list: a change from elsewhere, or the echo of one's own, leaves it there for its time.
(() => {
  const place = document.getElementById('huddle-undo');
  document.addEventListener('htmx:afterSettle', (event) => {
    const said = document.querySelector('#huddle-live .undo');
    if (said) place.replaceChildren(said);
    else if (place.contains(event.detail.requestConfig?.elt)) place.replaceChildren();
  });
})();
