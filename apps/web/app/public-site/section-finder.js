// Finds the ballot of an electoral section on the device itself: the whole catalogue is downloaded once and the section is never sent. Served as it
// is, as a file of its own, to pages that otherwise have no script.
/** The ballot's address for a section, or null when no run of the catalogue holds it. */
function addressOf({ municipalities, districts, runs }, section, folder) {
  const run = runs.find(([from, to]) => from <= section && section <= to);
  return run === undefined ? null : `${folder}${municipalities[run[2]]}/${districts[run[3]]}`;
}

function enable(form) {
  const input = form.querySelector('input');
  const error = form.querySelector('[role=alert]');
  // The words come with the form, in the language of its page.
  const {
    secciones: file,
    boleta: folder,
    desconocida: unknown,
    vacia: empty,
    sinRed: offline,
  } = form.dataset;
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
    if (!/^\d{1,4}$/.test(text) || Number(text) === 0) return refuse(empty);
    try {
      const address = addressOf(await download(), Number(text), folder);
      if (address === null) return refuse(unknown.replace('{section}', String(Number(text))));
      location.assign(address);
    } catch {
      refuse(offline);
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
