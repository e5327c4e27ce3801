/** How strongly a code expresses its stance, from 1 (weak) to 5 (strong). */
export type Intensity = 1 | 2 | 3 | 4 | 5;

/**
 * The stance of every code of CAMEO, in the numbering of its manual 1.1b3, where 129 is "veto".
 * Older tables number some codes differently. Codes are text: 010 and 10 are different codes.
 */
const codes: readonly (readonly [stance: string, intensity: Intensity, codes: string])[] = [
	[
		'veto',
		2,
		`12 120 121 1211 1212 1213 122 1221 1222 1223 1224 123 1231 1232 1233
		1234 124 1241 1242 1243 1244 1245 1246`
	],
	['veto', 3, '125 126 127 128 129'],
	['threat', 2, '130'],
	['threat', 3, '13 131 1311 1312 1313 132 1321 1322 1323 1324 133 134 135'],
	['threat', 4, '136 137 138 1381 1382 1383 1384 1385 139'],
	['mediation-offer', 3, '039 045'],
	['mediation-offer', 4, '038'],
	['strike', 4, '184 185'],
	[
		'strike',
		5,
		`1712 175 18 180 181 182 1821 1822 1823 183 1831 1832 1833 186 19 190
		193 194 195 196 20 200 201 202 203 204 2041 2042`
	],
	['coercion', 3, '172 1721 1722 1723 1724 173 174'],
	['coercion', 4, '15 150 151 152 153 154 17 170'],
	['coercion', 5, '171 1711 191 192'],
	['sanction', 2, '16 160 161'],
	['sanction', 3, '162 1621 1622 1623 164'],
	['sanction', 4, '163 165 166 1661 1662 1663'],
	[
		'demand',
		3,
		`10 100 101 1011 1012 1013 1014 102 103 1031 1032 1033 1034 104 1041
		1042 1043 1044 105 1051 1052 1053 1054 1055 1056 106 107 108`
	],
	[
		'condemnation',
		2,
		`09 090 091 092 093 094 11 110 111 112 1121 1122 1123 1124 1125 113 114
		115 116`
	],
	[
		'condemnation',
		3,
		`14 140 141 1411 1412 1413 1414 142 1421 1422 1423 1424 143 1431 1432
		1433 1434`
	],
	['condemnation', 4, '144 1441 1442 1443 1444 145 1451 1452 1453 1454'],
	['statement', 1, '01 010 011 012 013 014 015 017'],
	['statement', 2, '018 019'],
	['statement', 3, '016'],
	['appeal', 1, '024 0241 0242 0243 0244 025 0251 0252 0253 0254 0255 0256'],
	['appeal', 2, '02 020 021 0211 0212 0213 0214 022 023 0231 0232 0233 0234 026 027 028'],
	['consultation', 1, '04 040 041 042'],
	['consultation', 2, '036 043 044'],
	['consultation', 4, '046'],
	['support', 2, '03 030 05 050 051 052 053'],
	['support', 3, '031 0311 0312 0313 0314 032 033 0331 0332 0333 0334 054 06 060 061'],
	['support', 4, '034 0341 0342 0343 0344 057 062 063 064 07 070 071 072 073 074 075'],
	['de-escalation', 3, '037 08 080 081 0811 0812 0813 0814 082 083 0831 0832 0833 0834'],
	['de-escalation', 4, '035 0351 0352 0353 0354 0355 0356 055 056 084 0841 0842 085'],
	['de-escalation', 5, '086 0861 0862 0863 087 0871 0872 0873 0874']
];

const rows = codes.flatMap(([stance, intensity, list]) =>
	list.split(/\s+/).map((code) => ({ code, stance, intensity }))
);

/** CAMEO code → id of a built-in stance. */
export const cameoToStance: ReadonlyMap<string, string> = new Map(
	rows.map(({ code, stance }) => [code, stance])
);

export const cameoToIntensity: ReadonlyMap<string, Intensity> = new Map(
	rows.map(({ code, intensity }) => [code, intensity])
);
