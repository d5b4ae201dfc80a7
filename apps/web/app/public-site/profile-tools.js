// Prints and shares a profile, where the browser can. A file of its own, served as it is, to a page that works without it.
const said = document.querySelector('.c-tools__said');
const button = (what) => document.querySelector(`button[data-hacer=${what}]`);

const print = button('imprimir');
if (print !== null && typeof window.print === 'function') {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}

const share = button('compartir');
const copy = async (url) => {
  await navigator.clipboard.writeText(url);
  said.textContent = share.dataset.copiado;
};
if (share !== null && (navigator.share !== undefined || navigator.clipboard !== undefined)) {
  share.hidden = false;
  share.addEventListener('click', async () => {
    const url = document.querySelector('link[rel=canonical]')?.href ?? location.href;
    try {
      if (navigator.share === undefined) await copy(url);
      else await navigator.share({ title: share.dataset.titulo, url });
    } catch (reason) {
      // Whoever closes the panel changed their mind: nothing to say.
      if (reason.name !== 'AbortError') await copy(url).catch(() => {});
    }
  });
}

const listen = button('escuchar');
if (listen !== null && window.speechSynthesis !== undefined && 'SpeechSynthesisUtterance' in window) {
  listen.hidden = false;
  // The reader comes when it is asked for: most visits do not pay for it.
  const bring = async () => {
    const { enable } = await import(listen.dataset.lector);
    enable();
    listen.click();
  };
  listen.addEventListener('click', () => bring().catch(() => (listen.hidden = true)), { once: true });
}
