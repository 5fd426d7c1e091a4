/** Header of the hidden column that our own exports carry: it finds a record whose number is masked. */
export const UID_HEADER = '系统标识';
