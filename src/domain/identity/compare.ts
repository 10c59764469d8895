/** `unknown`: one side is silent, or says too little to tell. It never counts as agreement. */
export type Comparison = 'same' | 'different' | 'unknown';
