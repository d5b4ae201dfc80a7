import { movedFrame, type PhotoCrop, type PictureSize } from '@conoceles/contracts';
import { useReducer } from 'react';

type Move = { readonly x?: number; readonly y?: number; readonly factor?: number };

export type FrameAction =
  | { readonly do: 'move'; readonly by: Move }
  /** Follows a finger: many of these are one step to undo, once `settle` comes. */
  | { readonly do: 'drag'; readonly from: PhotoCrop; readonly by: Move }
  | { readonly do: 'settle'; readonly from: PhotoCrop }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

type History = {
  readonly past: readonly PhotoCrop[];
  readonly frame: PhotoCrop;
  readonly future: readonly PhotoCrop[];
};

const isSame = (one: PhotoCrop, other: PhotoCrop) =>
  one.left === other.left && one.top === other.top && one.width === other.width;

function step(history: History, frame: PhotoCrop, from = history.frame): History {
  return isSame(frame, from) ? { ...history, frame } : { past: [...history.past, from], frame, future: [] };
}

function reduce(picture: PictureSize, history: History, action: FrameAction): History {
  const { past, frame, future } = history;
  switch (action.do) {
    case 'move':
      return step(history, movedFrame(picture, frame, action.by));
    case 'drag':
      return { ...history, frame: movedFrame(picture, action.from, action.by) };
    case 'settle':
      return step(history, frame, action.from);
    case 'undo': {
      const before = past.at(-1);
      return before === undefined
        ? history
        : { past: past.slice(0, -1), frame: before, future: [frame, ...future] };
    }
    case 'redo': {
      const [next, ...later] = future;
      return next === undefined ? history : { past: [...past, frame], frame: next, future: later };
    }
  }
}

/** A frame inside a picture, with what was done to it. */
export function useFrameHistory(picture: PictureSize, first: PhotoCrop) {
  return useReducer((history: History, action: FrameAction) => reduce(picture, history, action), {
    past: [],
    frame: first,
    future: [],
  });
}
