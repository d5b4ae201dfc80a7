import { fileHeadBytes, photoKindProblem, tooLargeWords } from '@conoceles/contracts';
import { type ChangeEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { lightenPhoto } from './lighten-photo.ts';
import { type Sending, sendFile } from './send-file.ts';

/** Answer of the address that takes the file. */
export type UploadAnswer =
  | { readonly ok: true; readonly next: string }
  | { readonly ok: false; readonly message: string; readonly again?: boolean };

export type UploadState =
  | { readonly state: 'idle' }
  | { readonly state: 'refused'; readonly message: string; readonly canLighten: boolean }
  | { readonly state: 'sending'; readonly sent: number; readonly total: number }
  | { readonly state: 'cut'; readonly message: string };

export type UploadPlace = { readonly address: string; readonly field: string; readonly maxBytes: number };

/** Why a file would be refused, known before sending a byte of it. */
async function refusalOf(
  file: File,
  maxBytes: number,
): Promise<Extract<UploadState, { state: 'refused' }> | null> {
  const head = new Uint8Array(await file.slice(0, fileHeadBytes).arrayBuffer());
  const kind = photoKindProblem(head);
  if (kind !== null) return { state: 'refused', message: kind, canLighten: false };
  if (file.size <= maxBytes) return null;
  const message = tooLargeWords('La fotografía', file.size, maxBytes);
  return { state: 'refused', message, canLighten: true };
}

/** Sends a photograph with progress; keeps it while the network is away and sends it again when it comes back. */
export function usePhotoUpload(form: RefObject<HTMLFormElement>, place: UploadPlace) {
  const [state, tell] = useState<UploadState>({ state: 'idle' });
  const chosen = useRef<File | null>(null);
  const sending = useRef<Sending | null>(null);
  const { address, field, maxBytes } = place;

  const send = useCallback(
    async (file: File) => {
      sending.current?.stop();
      tell({ state: 'sending', sent: 0, total: file.size });
      const work = sendFile<UploadAnswer>({
        address,
        field,
        file,
        onProgress: (sent) => tell({ state: 'sending', sent: Math.min(sent, file.size), total: file.size }),
      });
      sending.current = work;
      const answer = await work.answer;
      if (sending.current !== work) return;
      sending.current = null;
      if (answer === 'cut') return tell({ state: 'cut', message: 'Se cortó la conexión mientras subía.' });
      if (answer.ok) return window.location.assign(answer.next);
      if (answer.again) return tell({ state: 'cut', message: answer.message });
      tell({ state: 'refused', message: answer.message, canLighten: false });
    },
    [address, field],
  );

  const take = useCallback(
    async (file: File) => {
      chosen.current = file;
      const refusal = await refusalOf(file, maxBytes);
      if (refusal === null) await send(file);
      else tell(refusal);
    },
    [maxBytes, send],
  );

  const choose = useCallback(
    (event: ChangeEvent<HTMLInputElement>) => {
      const file = event.currentTarget.files?.[0];
      if (file !== undefined) void take(file);
    },
    [take],
  );

  const retry = useCallback(() => {
    if (chosen.current !== null) void send(chosen.current);
  }, [send]);

  const lighten = useCallback(async () => {
    const file = chosen.current;
    const lighter = file === null ? null : await lightenPhoto(file, maxBytes);
    if (lighter !== null) return take(lighter);
    const message = 'No se pudo hacer más ligera aquí: redúcela con otra aplicación y elígela otra vez.';
    tell({ state: 'refused', message, canLighten: false });
  }, [maxBytes, take]);

  useRetryOnline(state.state === 'cut', retry);
  const isSending = useCallback(() => sending.current !== null, []);
  useFormSubmit(form, { field, chosen, isSending, take });
  return { state, choose, retry, lighten };
}

function useRetryOnline(isCut: boolean, retry: () => void): void {
  useEffect(() => {
    if (!isCut) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [isCut, retry]);
}

type Submitting = {
  readonly field: string;
  readonly chosen: RefObject<File | null>;
  readonly isSending: () => boolean;
  readonly take: (file: File) => Promise<void>;
};

/** The button of the form sends by the same way; a file chosen while the scripts were still on their way is taken too. */
function useFormSubmit(
  form: RefObject<HTMLFormElement>,
  { field, chosen, isSending, take }: Submitting,
): void {
  useEffect(() => {
    const element = form.current;
    if (element === null) return;
    const onSubmit = (event: SubmitEvent) => {
      if (chosen.current === null) return;
      event.preventDefault();
      if (!isSending()) void take(chosen.current);
    };
    element.addEventListener('submit', onSubmit);
    const input = element.elements.namedItem(field);
    const early = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (early !== undefined) void take(early);
    return () => element.removeEventListener('submit', onSubmit);
  }, [form, field, chosen, isSending, take]);
}
