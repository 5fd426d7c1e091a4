export { isMaskedValue, maskAddress, maskByField, maskDocument, maskPhone } from './mask.ts';
