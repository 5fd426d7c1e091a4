import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentType } from '../../../../main/job/read/attachment-type.ts';
import type { MediaType } from '../../../../shared/domain/attachments/media-types.ts';
import { AppError } from '../../../../shared/kernel/errors.ts';
import {
  DOCX,
  JPEG,
  OFD,
  oleOf,
  PDF,
  PNG,
  WEBP,
  XLSX_FILE,
  zipOf,
} from '../../../support/attachment-files.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function reasonOf(bytes: Buffer): unknown {
  try {
    return attachmentType(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.params['reason'] ?? ''];
  }
}

describe('what a file is', () => {
  it.each<[string, Buffer, MediaType]>([
    ['JPEG', JPEG, 'image/jpeg'],
    ['a JPEG of a phone with a film behind it', Buffer.concat([JPEG, Buffer.alloc(200_000)]), 'image/jpeg'],
    ['PNG', PNG, 'image/png'],
    ['WebP', WEBP, 'image/webp'],
    ['PDF', PDF, 'application/pdf'],
    ['OFD', OFD, 'application/ofd'],
    ['docx', DOCX, WORD],
    ['xlsx', XLSX_FILE, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['doc', oleOf('WordDocument', '1Table'), 'application/msword'],
    ['xls', oleOf('Workbook'), 'application/vnd.ms-excel'],
  ])('%s is known by its content', (_, bytes, type) => {
    expect(attachmentType(bytes)).toBe(type);
  });

  it.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a Windows program', Buffer.from('MZ\x90\x00\x03\x00', 'latin1'), ''],
    ['a Linux program', Buffer.from('\x7fELF\x02\x01', 'latin1'), ''],
    ['a program that carries a PDF behind it', Buffer.concat([Buffer.from('MZ'), PDF]), ''],
    ['a page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), ''],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), ''],
    ['a batch file', Buffer.from('@echo off\r\ndel *.*\r\n'), ''],
    ['a shell script', Buffer.from('#!/bin/sh\nrm x\n'), ''],
    ['a text', Buffer.from('姓名,电话\n'), ''],
    ['a film', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), ''],
    ['a picture that Windows runs macros for', Buffer.from('\xd7\xcd\xc6\x9a', 'latin1'), ''],
    ['a zip of whatever', zipOf({ 'a.exe': 'MZ' }), ''],
    ['a Java program', zipOf({ 'META-INF/MANIFEST.MF': '', 'Main.class': '' }), ''],
    ['an installer in an OLE container', oleOf('!_StringPool', '!_Columns'), ''],
    ['a docx with macros', zipOf({ 'word/document.xml': '', 'word/vbaProject.bin': '' }), 'macro'],
    ['an xlsx with macros', zipOf({ 'xl/workbook.xml': '', 'xl/vbaProject.bin': '' }), 'macro'],
    ['a doc with macros', oleOf('WordDocument', 'Macros/VBA/dir'), 'macro'],
    ['an xls with macros', oleOf('Workbook', '_VBA_PROJECT_CUR/VBA/dir'), 'macro'],
    ['an office file with a password', oleOf('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a zipped office file with a password', zipOf({ 'word/document.xml': '' }, 1), 'encrypted'],
    ['half a PNG', PNG.subarray(0, 40), 'cut'],
    ['half a PDF', PDF.subarray(0, 20), 'cut'],
    ['half a docx', DOCX.subarray(0, 60), 'cut'],
    ['half a WebP', WEBP.subarray(0, 20), 'cut'],
  ])('%s is refused', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toEqual(['ATTACHMENT_TYPE', reason]);
  });

  it('whatever the bytes, a type or the one refusal comes back', () => {
    const heads = [JPEG, PNG, WEBP, PDF, DOCX, oleOf('WordDocument')];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.nat(400),
        fc.uint8Array({ maxLength: 600 }),
        (head, cut, rest) => {
          const found = reasonOf(Buffer.concat([head.subarray(0, cut), rest]));
          if (typeof found !== 'string') expect(found).toContain('ATTACHMENT_TYPE');
        },
      ),
    );
  });
});
