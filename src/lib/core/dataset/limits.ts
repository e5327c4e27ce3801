/** The sizes beyond which a dataset is refused, each with a message that names the limit. */
export const limits = {
	/** Characters of JSON text in one dataset file. */
	fileCharacters: 250_000_000,
	actors: 20_000,
	stances: 64,
	sources: 50_000,
	/** An event file as long as KEDS Levant, with 145,709 rows, fits. */
	events: 250_000,
	contextNotes: 5_000,
	/** Bytes of an opened file: a browser keeps a text of about 536 million characters. */
	fileBytes: 500_000_000,
	/** Events and actors of opened files that are explored as columns: some 50 bytes of memory each. */
	rows: 10_000_000,
	actorsOfRows: 200_000,
	/** Stances are counted in bytes, thirteen are built in. */
	stancesOfRows: 243,
	/** Codes are counted in two bytes, and none is counted too. */
	codesOfRows: 65_535,
	/** Members of one list inside an event or actor: recipients, evidence, aliases, … */
	listLength: 200,
	/** Characters of an id. */
	idLength: 10_000,
	/** Characters of a name, label or other single line. */
	lineLength: 1_000,
	/** Characters of a summary, paraphrase or other running text. */
	textLength: 10_000,
	/** Characters of a quotation: longer is no longer a quotation but a copy. */
	quotationLength: 600,
	urlLength: 2_048,
	/** What can be asked for as the least number of mentions or sources. */
	least: 1_000_000,
	/** Problems that are listed; how many more there are is said at the end. */
	problems: 1_000
} as const;
