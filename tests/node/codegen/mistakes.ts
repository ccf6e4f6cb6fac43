// What the compiler must refuse; a line that it takes is an error itself.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { SENT, SEND } from './chat';

// @ts-expect-error A field that was not selected.
export const id = (sent: ResultOf<typeof SENT>) => sent.messageSent.id;

// @ts-expect-error Text is not null.
export const text: null = ({} as ResultOf<typeof SENT>).messageSent.text;

// @ts-expect-error A variable that is missing.
export const room: VariablesOf<typeof SENT> = {};

// @ts-expect-error A member of the input that is missing.
export const input: VariablesOf<typeof SEND> = { input: { room: 'lobby', author: 'ada' } };
