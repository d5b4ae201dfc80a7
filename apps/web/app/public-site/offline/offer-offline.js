// Once the page is there and the device is idle, begins to keep what is seen. A file of its own, served as it is.
const begin = async () => {
  const isFirst = navigator.serviceWorker.controller === null;
  await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  const { active } = await navigator.serviceWorker.ready;
  if (isFirst) active?.postMessage({ seen: location.href });
};
if ('serviceWorker' in navigator) {
  const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 2_000));
  const later = () => whenIdle(() => begin().catch(() => {}));
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}
