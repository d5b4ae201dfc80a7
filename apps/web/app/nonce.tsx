import { createContext, useContext } from 'react';

/** Nonce of the request's Content-Security-Policy; empty in the browser, where attributes of nonces are hidden. */
export const NonceContext = createContext('');

export function useNonce(): string | undefined {
  const nonce = useContext(NonceContext);
  return nonce === '' ? undefined : nonce;
}
