export { isMaskedValue, maskByField, maskDocument, maskPhone } from './mask.ts';
