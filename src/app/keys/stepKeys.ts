/** Through the screens of a plan, and through the priors. */
export const stepRows = [
  [',', 'stage-previous', 'key.stages'],
  ['.', 'stage-next', 'key.stages'],
  ['Shift+p', 'prior-previous', 'key.priors'],
  ['p', 'prior-next', 'key.priors'],
] as const;
export type StepAction = (typeof stepRows)[number][1];

export const stepActions: readonly StepAction[] = stepRows.map(([, action]) => action);
export const isStepAction = (action: string): action is StepAction =>
  stepActions.some((one) => one === action);
