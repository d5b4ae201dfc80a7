import type { PhotoCrop, PhotoShown } from '@conoceles/contracts';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { Button, FieldError } from '../../../design/components/index.ts';
import { photoFields } from '../../photo-fields.ts';
import { useFrameHistory } from './use-frame-history.ts';

const zoomIn = 0.92;
const zoomOut = 1 / zoomIn;

type Hold = {
  readonly kind: 'move' | 'size';
  readonly x: number;
  readonly y: number;
  readonly from: PhotoCrop;
};

function FramePicture({
  url,
  width,
  height,
  frame,
}: NonNullable<PhotoShown['original']> & { frame: PhotoCrop }) {
  const { left, top, width: w, height: h } = frame;
  const line = Math.max(width, height) / 250;
  const handle = Math.max(width, height) / 28;
  return (
    <>
      <image href={url} width={width} height={height} />
      <path
        className="c-crop__shade"
        fillRule="evenodd"
        d={`M0 0H${width}V${height}H0Z M${left} ${top}V${top + h}H${left + w}V${top}Z`}
      />
      <rect
        className="c-crop__frame"
        data-hold="move"
        x={left}
        y={top}
        width={w}
        height={h}
        strokeWidth={line}
      />
      <circle
        className="c-crop__handle"
        data-hold="size"
        cx={left + w}
        cy={top + h}
        r={handle}
        strokeWidth={line}
      />
    </>
  );
}

/** A frame of 4:5 over the whole photograph: dragged by a finger, moved by the arrow keys, made larger or smaller by + and −, by its corner or by buttons. */
export function CropTool({
  original,
  first,
  error,
}: {
  original: NonNullable<PhotoShown['original']>;
  first: PhotoCrop;
  error: string | undefined;
}) {
  const [{ past, frame, future }, act] = useFrameHistory(original, first);
  const svg = useRef<SVGSVGElement>(null);
  const hold = useRef<Hold | null>(null);
  const pixelsPerPoint = () => original.width / Math.max(1, svg.current?.getBoundingClientRect().width ?? 1);

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const kind = (event.target as Element).getAttribute('data-hold');
    if (kind !== 'move' && kind !== 'size') return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold.current = { kind, x: event.clientX, y: event.clientY, from: frame };
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const held = hold.current;
    if (held === null) return;
    const x = (event.clientX - held.x) * pixelsPerPoint();
    const y = (event.clientY - held.y) * pixelsPerPoint();
    const by = held.kind === 'move' ? { x, y } : { factor: Math.max(0.05, 1 + (x + y) / held.from.width) };
    act({ do: 'drag', from: held.from, by });
  };
  const onPointerUp = () => {
    if (hold.current !== null) act({ do: 'settle', from: hold.current.from });
    hold.current = null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const stride = (event.shiftKey ? 0.1 : 0.02) * frame.width;
    const by = movesByKey(stride)[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act({ do: 'move', by });
  };

  return (
    <div className="c-crop">
      <p className="c-hint" id="ayuda-encuadre">
        Arrastra el recuadro o usa las flechas del teclado; con + y − lo acercas o lo alejas.
      </p>
      {error !== undefined && <FieldError>{error}</FieldError>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset takes no focus, and the keys act on the whole frame */}
      <div
        id={photoFields.preset}
        className="c-crop__stage"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the frame
        tabIndex={0}
        aria-label="Encuadre de la fotografía"
        aria-describedby="ayuda-encuadre"
        onKeyDown={onKeyDown}
      >
        <svg
          ref={svg}
          viewBox={`0 0 ${original.width} ${original.height}`}
          aria-hidden="true"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={onPointerUp}
        >
          <FramePicture {...original} frame={frame} />
        </svg>
      </div>
      <input type="hidden" name={photoFields.preset} value="own" />
      <input type="hidden" name={photoFields.left} value={frame.left} />
      <input type="hidden" name={photoFields.top} value={frame.top} />
      <input type="hidden" name={photoFields.width} value={frame.width} />
      <input type="hidden" name={photoFields.height} value={frame.height} />
      <div className="c-crop__tools">
        <Button
          type="button"
          small
          look="secondary"
          onClick={() => act({ do: 'move', by: { factor: zoomIn } })}
        >
          Acercar
        </Button>
        <Button
          type="button"
          small
          look="secondary"
          onClick={() => act({ do: 'move', by: { factor: zoomOut } })}
        >
          Alejar
        </Button>
        <Button
          type="button"
          small
          look="quiet"
          disabled={past.length === 0}
          onClick={() => act({ do: 'undo' })}
        >
          Deshacer
        </Button>
        <Button
          type="button"
          small
          look="quiet"
          disabled={future.length === 0}
          onClick={() => act({ do: 'redo' })}
        >
          Rehacer
        </Button>
      </div>
    </div>
  );
}

function movesByKey(stride: number): Readonly<Record<string, { x?: number; y?: number; factor?: number }>> {
  return {
    ArrowLeft: { x: -stride },
    ArrowRight: { x: stride },
    ArrowUp: { y: -stride },
    ArrowDown: { y: stride },
    '+': { factor: zoomIn },
    '=': { factor: zoomIn },
    '-': { factor: zoomOut },
  };
}
