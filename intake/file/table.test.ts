import ExcelJS from 'exceljs';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { RawCell, RawRow } from '#domain/import/table.ts';
import { FILE_LIMITS, type FileLimits } from './limits.ts';
import { readTable } from './table.ts';
import { problemOf } from './unreadable.ts';

const ROWS = [['案号', '姓名'], ['（2018）陕0902执1号', '张测一'], ['（2018）陕0902执2号', '李试二']];

async function read(bytes: Buffer, limits: FileLimits = FILE_LIMITS): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const lot of readTable(bytes, limits, 2)) rows.push(...lot);
  return rows;
}

async function problem(bytes: Buffer, limits: Partial<FileLimits> = {}): Promise<string | undefined> {
  return read(bytes, { ...FILE_LIMITS, ...limits }).then(() => 'readable', (error: unknown) => problemOf(error) ?? Promise.reject(error as Error));
}

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('一'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a CSV table', () => {
  const text = ROWS.map((row) => row.join(',')).join('\r\n');
  const cells = ROWS.map((row, at) => ({ row: at + 1, cells: row }));

  it('is read in UTF-8 with or without a mark, in UTF-16 with one, and in GB18030', async () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    for (const bytes of [Buffer.from(text), Buffer.concat([mark, Buffer.from(text)]), iconv.encode(text, 'gb18030'), iconv.encode(text, 'gbk'), iconv.encode(text, 'utf16le', { addBOM: true })]) expect(await read(bytes)).toEqual(cells);
  });
  it('keeps rare names of GB18030', async () => {
    expect((await read(iconv.encode('姓名,地址\n𬭊𨱏,㛃镇', 'gb18030'))).at(-1)?.cells).toEqual(['𬭊𨱏', '㛃镇']);
  });
  it('may be divided by tabs or semicolons, with quoted cells over several lines', async () => {
    expect(await read(Buffer.from('案号\t姓名\n1\t"张测一\n李试二"\n\n2\t王'))).toEqual([{ row: 1, cells: ['案号', '姓名'] }, { row: 2, cells: ['1', '张测一\n李试二'] }, { row: 4, cells: ['2', '王'] }]);
    expect((await read(Buffer.from('案号;金额\n1;"1,234.50"'))).at(-1)?.cells).toEqual(['1', '1,234.50']);
  });
  it('is read with quotation marks in the middle of a cell, and with the marks that keep a number a text', async () => {
    expect((await read(Buffer.from('案号,案由,证件号码\n1,借款"纠纷",="612401199001010011"\n2,买卖,3'))).map(({ cells: row }) => row).slice(1)).toEqual([['1', '借款"纠纷"', '="612401199001010011"'], ['2', '买卖', '3']]);
  });
  it('is refused with its reason where it is none', async () => {
    expect(await problem(Buffer.alloc(0))).toBe('empty_file');
    expect(await problem(Buffer.from(' \n \n'))).toBe('empty_file');
    expect(await problem(Buffer.from('案号,姓名\n"1,张'))).toBe('broken_table');
    expect(await problem(Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xff, 0xfe, 0x41, 0x80])]))).toBe('bad_encoding');
    expect(await problem(Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0x01]))).toBe('not_a_table');
  });
  it('comes out as it was written, whatever stands in it', async () => {
    const cell = fc.string({ unit: fc.constantFrom('张', '，', ',', '"', '\n', ' ', '𬭊', 'a', '1', '=') }).map((part) => `x${part}x`);
    await fc.assert(fc.asyncProperty(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), fc.constantFrom('utf8', 'gb18030'), async (rows, encoding) => {
      const quoted = ['a,b', ...rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))].join('\r\n');
      expect((await read(iconv.encode(quoted, encoding))).slice(1).map(({ cells: read }) => read)).toEqual(rows);
    }), { seed: 20_180_703, numRuns: 60 });
  });
});

describe('a workbook', () => {
  it('gives texts, figures and days of its first visible sheet with rows', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.state = 'hidden';
      sheet.addRow(['不看']);
      book.addWorksheet('空');
      const list = book.addWorksheet('台账');
      list.addRow(['案号', '日期', '金额', '公式', '富文本', '空', '错', '是否']);
      list.addRow(['（2018）陕0902执1号', new Date('2018-07-03'), 1234.5, { formula: 'C2*2', result: 2469 }, { richText: [{ text: '张' }, { text: '测一', font: { bold: true } }] }, null, { error: '#N/A' }, true]);
      list.getCell('B3').value = 43284;
      list.getCell('B3').numFmt = 'yyyy"年"m"月"d"日";@';
      list.getCell('C3').value = 12;
      list.getCell('C3').numFmt = '#,##0.00_ ;[Red]\\-#,##0.00\\ ';
    });
    expect(await read(bytes)).toEqual([
      { row: 1, cells: ['案号', '日期', '金额', '公式', '富文本', '空', '错', '是否'] },
      { row: 2, cells: ['（2018）陕0902执1号', '2018-07-03', 1234.5, 2469, '张测一', null, '#N/A', '是'] },
      { row: 3, cells: [null, '2018-07-03', 12] },
    ] satisfies { row: number; cells: RawCell[] }[]);
  });
  it('counts days from 1904 where it says so', async () => {
    const book = new ExcelJS.Workbook();
    book.properties.date1904 = true;
    book.addWorksheet('一').addRows([['日期', '甲'], [new Date('2018-07-03'), 1]]);
    expect((await read(Buffer.from(await book.xlsx.writeBuffer()))).at(-1)?.cells[0]).toBe('2018-07-03');
  });
  it('never cuts a character in two, however long it is', async () => {
    const bytes = await workbook((sheet) => {
      for (let n = 0; n < 4_000; n++) sheet.addRow([`（2018）陕0902执${n}号`, `${'甲'.repeat(n % 7)}张测${n}`, '汉滨区𬭊镇']);
    });
    const rows = await read(bytes);
    expect(rows.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 4_000 }, (_, n) => `（2018）陕0902执${n}号`));
    expect(rows.every(({ cells }, n) => cells[1] === `${'甲'.repeat(n % 7)}张测${n}` && cells[2] === '汉滨区𬭊镇')).toBe(true);
  });
  it('is refused with its reason where it is broken, old, locked, or none', async () => {
    const bytes = await workbook((sheet) => sheet.addRows(ROWS));
    expect(await problem(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('old_workbook');
    expect(await problem(bytes.subarray(0, bytes.length / 2))).toBe('broken_workbook');
    expect(await problem(corrupted(bytes))).toBe('broken_workbook');
    expect(await problem(zip({ 'word/document.xml': '<a/>' }))).toBe('not_a_table');
    expect(await problem(zip({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c></row>' }))).toBe('broken_workbook');
    expect(await problem(zip({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "cc">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>' }))).toBe('broken_workbook');
    expect(await problem(await workbook(() => {}))).toBe('empty_file');
  });
  it('is not unpacked beyond its limits, whatever it says of its size', async () => {
    const bomb = zip({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${' '.repeat(3_000_000)}</sheetData></worksheet>` });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await problem(bomb, { unpackedBytes: 1_000_000 })).toBe('unpacks_too_large');
    const texts = zip({ 'xl/worksheets/sheet1.xml': '<worksheet/>', 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(300_000)}</t></si></sst>` });
    expect(await problem(texts, { sharedTextBytes: 100_000 })).toBe('unpacks_too_large');
  });
  it('has as many rows and columns as can be worked at', async () => {
    const bytes = await workbook((sheet) => sheet.addRows(ROWS));
    expect(await problem(bytes, { rows: 2 })).toBe('too_many_rows');
    expect(await problem(bytes, { columns: 1 })).toBe('too_many_columns');
    expect(await problem(Buffer.from('a,b\n1,2'), { columns: 1 })).toBe('too_many_columns');
  });
});

it('no bytes, however they are changed, do more than be refused', async () => {
  const bytes = await workbook((sheet) => sheet.addRows(ROWS));
  await fc.assert(fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
    const changed = Buffer.from(bytes);
    changed[at] = value;
    expect(typeof (await problem(changed))).toBe('string');
  }), { seed: 20_180_703, numRuns: 150 });
});

/** The same archive with a packed part spoilt. */
function corrupted(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf('xl/worksheets/sheet1.xml') + 40;
  changed.fill(0xaa, at, at + 60);
  return changed;
}

/** An archive of such parts, as small as can be. */
function zip(parts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const packed = deflateRawSync(Buffer.from(text));
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
