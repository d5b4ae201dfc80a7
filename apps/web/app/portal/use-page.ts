import { useLoaderData } from '@remix-run/react';

/** What this page's loader answered. Everything a portal loads is plain JSON, so its type is the same on both sides. */
export function usePage<T>(): T {
  return useLoaderData() as T;
}
