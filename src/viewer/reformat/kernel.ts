/** What is fetched with the first section that is asked for. */
export { computeFrame } from './computeFrame';
export { gather } from './gather';
