// Reads a profile aloud with the browser's own voice, block by block. `profile-tools.js` brings it when somebody asks for it.
const button = document.querySelector('button[data-hacer=escuchar]');
const stopButton = document.querySelector('button[data-hacer=detener]');
const said = document.querySelector('.c-tools__said');
const speech = window.speechSynthesis;
/** Browsers cut long utterances off: sentences are said in runs of about this length. */
const maxLength = 180;

const voice = () => {
  const spanish = speech.getVoices().filter(({ lang }) => /^es[-_]/i.test(lang));
  const of = (region) => spanish.find(({ lang }) => lang.toLowerCase().replace('_', '-') === region);
  return of('es-mx') ?? of('es-us') ?? of('es-419') ?? spanish[0] ?? null;
};

/** What can be read of an element: its texts with a space between, without what is only for the eye. */
function textOf(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const said = [];
  while (texts.nextNode()) {
    if (texts.currentNode.parentElement.closest('[aria-hidden=true]') === null)
      said.push(texts.currentNode.data);
  }
  return said.join(' ').replace(/\s+/g, ' ').trim();
}

/** What a block says, a run of sentences at a time; a heading is always said alone. */
function runsOf(block) {
  const parts = [...block.querySelectorAll('h1, h2, h3, dt, dd li, dd p, p, strong')]
    .filter((part) => part.closest('.c-tools') === null && part.parentElement?.closest('p, li') === null)
    .map((part) => textOf(part))
    .filter((text) => text !== '');
  return parts.flatMap((text) => {
    const runs = [''];
    for (const piece of text.match(/[^.;:!?…\n]+[.;:!?…]*\s*/g) ?? [text]) {
      if (runs.at(-1).length + piece.length > maxLength) runs.push('');
      runs[runs.length - 1] += piece;
    }
    return runs.filter((run) => run.trim() !== '');
  });
}

/** Gives the button its work. */
export function enable() {
  const label = button.querySelector('span');
  const words = { ...button.dataset, escuchar: label.textContent };
  const blocks = [...document.querySelectorAll('[data-leer]')];
  const queue = blocks.flatMap((block) => runsOf(block).map((text, place) => ({ block, text, place })));
  let at = 0;
  let state = 'idle';
  // Each press begins a new reading: what an earlier one still has to say is not listened to.
  let turn = 0;
  const show = (next, text) => {
    state = next;
    label.textContent = { idle: words.escuchar, reading: words.pausar, paused: words.seguir }[next];
    stopButton.hidden = next === 'idle';
    if (text !== undefined) said.textContent = text;
  };
  const mark = (block) => {
    for (const one of blocks) one.classList.toggle('c-reading', one === block);
  };
  const end = (text) => {
    turn += 1;
    at = 0;
    speech.cancel();
    mark(null);
    show('idle', text);
  };
  const say = () => {
    const item = queue[at];
    if (item === undefined) return end(words.fin);
    const mine = turn;
    if (item.place === 0 || !item.block.classList.contains('c-reading')) {
      mark(item.block);
      item.block.scrollIntoView({ block: 'nearest' });
      const heading = item.block.querySelector('h1, h2, h3');
      said.textContent = words.leyendo + (heading === null ? '' : textOf(heading));
    }
    const utterance = new SpeechSynthesisUtterance(item.text);
    utterance.lang = 'es-MX';
    utterance.voice = voice();
    utterance.onend = () => {
      if (mine !== turn) return;
      at += 1;
      say();
    };
    utterance.onerror = () => {
      if (mine === turn) end('');
    };
    speech.speak(utterance);
  };
  button.addEventListener('click', () => {
    turn += 1;
    speech.cancel();
    if (state === 'reading') return show('paused');
    show('reading');
    say();
  });
  stopButton.addEventListener('click', () => {
    end('');
    button.focus();
  });
  window.addEventListener('pagehide', () => speech.cancel());
}
