// Finds the ballot of an electoral section on the device itself: the whole catalogue is downloaded once and the section is never sent. Served as it
// is, as a file of its own, to pages that otherwise have no script.
const unknown = (section, place) =>
  `No encontramos la sección ${section} en ${place}. Revisa el número en tu credencial para votar o elige tu municipio.`;
const messages = {
  empty: 'Escribe el número de tu sección: son hasta cuatro cifras.',
  offline: 'No se pudo descargar el catálogo de secciones. Revisa tu conexión o elige tu municipio.',
};

/** The ballot's address for a section, or null when no run of the catalogue holds it. */
function addressOf({ municipalities, districts, runs }, section) {
  const run = runs.find(([from, to]) => from <= section && section <= to);
  return run === undefined ? null : `/boleta/${municipalities[run[2]]}/${districts[run[3]]}`;
}

function enable(form) {
  const input = form.querySelector('input');
  const error = form.querySelector('[role=alert]');
  const { secciones: file, estado: place } = form.dataset;
  let catalogue;
  const download = () => {
    catalogue ??= fetch(file)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .catch((reason) => {
        catalogue = undefined;
        throw reason;
      });
    return catalogue;
  };
  const refuse = (message) => {
    error.textContent = message;
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  };
  const find = async () => {
    const text = input.value.trim();
    if (!/^\d{1,4}$/.test(text) || Number(text) === 0) return refuse(messages.empty);
    try {
      const address = addressOf(await download(), Number(text));
      if (address === null) return refuse(unknown(Number(text), place));
      location.assign(address);
    } catch {
      refuse(messages.offline);
    }
  };
  // Without a name the field cannot leave in an address, whatever happens to this script.
  input.removeAttribute('name');
  input.addEventListener('focus', () => download().catch(() => {}), { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    error.textContent = '';
    input.removeAttribute('aria-invalid');
    find();
  });
  form.hidden = false;
}

for (const form of document.querySelectorAll('form[data-secciones]')) enable(form);
