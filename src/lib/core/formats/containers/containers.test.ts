import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';
import { mostPackedFiles, mostUnpackedBytes, unpack } from './unpack';

const table = strToU8('a,b\n1,2\n');

function namesIn(bytes: Uint8Array, most = mostUnpackedBytes) {
	const unpacked = unpack({ name: 'x.csv', bytes }, most);
	return unpacked.ok ? unpacked.value.map((file) => file.name) : unpacked.problems;
}

describe('unpack', () => {
	it('hands on what is in no container', () => {
		expect(unpack({ name: 'x.csv', bytes: table }, 100)).toEqual({
			ok: true,
			value: [{ name: 'x.csv', bytes: table }]
		});
	});

	it('unpacks gzip, whatever the name, and several members', () => {
		const both = new Uint8Array([...gzipSync(table), ...gzipSync(table)]);
		const unpacked = unpack({ name: 'x.csv.gz', bytes: both }, 100);
		expect(unpacked).toMatchObject({ ok: true, value: [{ name: 'x.csv' }] });
		expect(unpacked.ok && unpacked.value[0]?.bytes).toEqual(strToU8('a,b\n1,2\n'.repeat(2)));
	});

	it('gives each file of a zip, without folders and what the Mac adds', () => {
		const bytes = zipSync({
			'a/b.csv': table,
			'c.csv': table,
			'__MACOSX/a/._b.csv': table,
			'.DS_Store': table
		});
		expect(namesIn(bytes)).toEqual(['b.csv', 'c.csv']);
	});

	it('leaves a bomb in time, and says how large a file may be', () => {
		const member = gzipSync(new Uint8Array(2_000_000));
		const bomb = new Uint8Array(member.length * 10);
		for (let n = 0; n < 10; n++) bomb.set(member, n * member.length);
		expect(namesIn(bomb, 20_000_000)).toEqual(['x.csv']);
		expect(namesIn(bomb, 5_000_000)).toMatchObject([{ code: 'too-large' }]);
		expect(namesIn(gzipSync(new Uint8Array(6_000_000)), 5_000_000)).toMatchObject([
			{ code: 'too-large', message: expect.stringContaining('5 MB') }
		]);
		expect(namesIn(table, 5)).toMatchObject([{ code: 'too-large' }]);
	});

	it('does not unpack a zip that says it is too large, or holds too many files', () => {
		const bytes = zipSync({ 'a.csv': table });
		const view = new DataView(bytes.buffer, bytes.byteOffset);
		const directory = view.getUint32(bytes.length - 22 + 16, true);
		view.setUint32(directory + 24, 0x7fffffff, true);
		expect(namesIn(bytes)).toMatchObject([{ code: 'too-large' }]);
		const many = Object.fromEntries(
			Array.from({ length: mostPackedFiles + 1 }, (_, n) => [`${n}.csv`, table])
		);
		expect(namesIn(zipSync(many))).toMatchObject([{ code: 'too-large' }]);
	});

	it('says that an archive is cut off, empty or of an office', () => {
		const zip = zipSync({ 'a.csv': table });
		const gzip = gzipSync(strToU8('a,b\n'.repeat(100)));
		expect(namesIn(zip.slice(0, -10))).toMatchObject([{ code: 'bad-file' }]);
		expect(namesIn(gzip.slice(0, -12))).toMatchObject([{ code: 'bad-file' }]);
		expect(namesIn(zipSync({}))).toMatchObject([{ code: 'bad-file' }]);
		expect(namesIn(zipSync({ '[Content_Types].xml': table }))).toMatchObject([
			{ message: expect.stringContaining('CSV') }
		]);
	});
});

describe('decode', () => {
	const text = 'a,Erdoğan\n';
	const wide = (little: boolean, mark: boolean) => {
		const units = [...(mark ? '\uFEFF' : ''), ...'a,b,Erdoğan\n'].map((c) => c.charCodeAt(0));
		return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
	};
	const read = (bytes: Uint8Array) => {
		const decoded = decode(bytes);
		return decoded.ok ? decoded.value : decoded.problems;
	};

	it('reads UTF-8 with and without a mark, and cut off in a character', () => {
		expect(read(strToU8(text))).toEqual({ text, warning: null });
		expect(read(new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8(text)]))).toMatchObject({ text });
		expect(read(strToU8('Erdoğ').slice(0, -1))).toEqual({ text: 'Erdo', warning: null });
	});

	it.each([
		[true, true],
		[true, false],
		[false, true],
		[false, false]
	])('reads UTF-16, little end first %s, with a mark %s', (little, mark) => {
		expect(read(wide(little, mark))).toEqual({ text: 'a,b,Erdoğan\n', warning: null });
	});

	it('reads Latin-1 and says so', () => {
		const bytes = new Uint8Array([...strToU8('a,C'), 0xf4, ...strToU8('te\n')]);
		expect(read(bytes)).toMatchObject({
			text: 'a,Côte\n',
			warning: expect.stringMatching(/Latin-1/)
		});
	});

	it('keeps a file of UTF-8 with a fault as UTF-8', () => {
		const bytes = new Uint8Array([...strToU8('ğğğ'), 0xf4, ...strToU8('a')]);
		expect(read(bytes)).toMatchObject({ text: 'ğğğ\uFFFDa' });
	});

	it('refuses what is no text, and nothing', () => {
		expect(read(new Uint8Array(0))).toMatchObject([{ code: 'bad-file' }]);
		const junk = Uint8Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 251);
		expect(read(junk)).toMatchObject([{ code: 'bad-file' }]);
	});
});
