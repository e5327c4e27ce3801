import { eventOfRow } from '../rows/event-of-row';
import type { FileRead, Format, FormatId, ReadOptions } from './format';
import { usualOptions } from './usual-options';

/* Small files in every table format, made up for tests. */

export function readText(
	format: Format,
	text: string,
	options: Partial<ReadOptions> = {}
): FileRead {
	return format.read({ name: 'file', text }, { ...usualOptions, ...options }, () => {});
}

/** "actor stance recipient" of each event. */
export function sentencesOf({ rows }: FileRead): readonly string[] {
	if (rows === null) return [];
	return Array.from({ length: rows.count }, (_, event) => {
		const { actor, stance, recipient } = eventOfRow(rows, event);
		return `${actor.join('+')} ${stance} ${recipient.join('+')}`;
	});
}

export interface GdeltRow {
	readonly date?: string;
	readonly actor: string;
	readonly recipient: string;
	readonly code?: string;
	readonly root?: string;
	readonly mentions?: string;
	readonly sources?: string;
	readonly url?: string;
}

/** A GDELT row of 61 columns, or of 58 or 57; countries are the first three letters of the actors. */
export function gdeltRow(row: GdeltRow, columns = 61): string {
	const { date = '20191024', actor, recipient, code = '010', root = '1' } = row;
	const cells = Array.from({ length: columns }, () => '');
	const put = (place: number, ...values: readonly string[]) =>
		values.forEach((value, n) => (cells[place + n] = value));
	put(0, '900000001', date, date.slice(0, 6), date.slice(0, 4));
	put(5, actor, `NAME OF ${actor}`, countryOf(actor));
	put(15, recipient, `NAME OF ${recipient}`, countryOf(recipient));
	put(25, root, code, code.slice(0, 3), code.slice(0, 2), '1', '-2.5');
	put(31, row.mentions ?? '4', row.sources ?? '1', '4', '-1.5');
	// FIPS: IS is Israel, and Iceland for who takes it for ISO.
	if (columns === 61) put(51, '1', 'Israel', 'IS');
	if (columns > 57) put(columns - 2, '20191024143000', row.url ?? 'https://example.org/a');
	return cells.join('\t');
}

function countryOf(actor: string): string {
	const prefix = actor.slice(0, 3);
	return ['USA', 'ISR', 'IRN', 'TUR', 'PSE'].includes(prefix) ? prefix : '';
}

const icews = `Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude
7\t2018-06-01\tForeign Affairs (Syria)\tExecutive,Government\tSyria\tReject\t120\t-4\tIran\t\tIran, Islamic Republic of\t1\t2\tThe Wire\tHoms\tNA\tHoms\tIceland\t1\t2
7\t2018-06-02\tRebel "Tiger" Group\tRebel\tNA\tUse force\t190\t-10\tForeign Affairs (Syria)\tExecutive\tSyria\t2\t3\tNA\tNA\tNA\tNA\tNA\tNA\tNA
8\t2018-06-02\tNA\t\t\tConsult\t040\t1\tIran\t\tIran\t2\t3\tThe Wire\t\t\t\t\t\t
`;

const polecat = `Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\tRecipient Name\tRecipient Country\tRecipient COW\tPrimary Recipient Sector\tContexts\tSource\tPublication Date
a\t2023-01-02\tTHREATEN\tviolence\t-7.6\tNatanz Council\tIRN\t630\tGOV\tIsrael; Ministry of Health\tISR; ISR\t666\tMED\tmilitary; territory\tA Paper\t2023-01-03
b\t2023-01-03\tCONSULT\tNone\t1\tIran\tIRN\t630\tGOV\tNone\tNone\tNone\tNone\tNone\tA Paper\t2023-01-03
`;

function phoenixRow(actor: string, recipient: string, code: string): string {
	const parties = [actor, actor.slice(0, 3), actor.slice(3), '', recipient, '', '', ''];
	const rest = [code, code.slice(0, 2), '1', '-4.0', '', '1.5', '2.5', 'Aleppo', '', 'SYR'];
	return [
		'20140620_1',
		'20140620',
		'2014',
		'06',
		'20',
		...parties,
		...rest,
		'5',
		'https://example.org/p',
		'wire'
	].join('\t');
}

const acled = `event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,country,location,source,source_scale,notes,fatalities
SYR1,03 June 2021,1,Battles,Armed clash,Military Forces of Syria (2000-),,1,Some Front,,2,Syria,Idlib,A Paper,National,"They fought, said the paper.
And again.",3
SYR2,04 June 2021,1,Protests,Peaceful protest,Protesters (Syria),,6,,,0,Syria,Idlib,A Paper,National,A march.,0
SYR3,05 June 2021,1,Strategic developments,Agreement,Some Front,,2,Military Forces of Syria (2000-),,1,Syria,Idlib,A Paper,National,A truce.,0
`;

const ucdp = `id,relid,year,type_of_violence,conflict_name,dyad_name,side_a,side_b,number_of_sources,source_article,source_office,source_headline,source_original,source_date,event_clarity,date_prec,date_start,date_end,best,high,low
1,R1,2013,1,Syria: Government,"Government of Syria - Some Front",Government of Syria,Some Front,2,"A Paper,
2013",,"Clashes
in Homs",,2013-01-05,1,2,2013-01-03 00:00:00.000,2013-01-04 00:00:00.000,2,5,1
2,R2,1989,3,x,x,Some Front,Civilians,-1,x,The Wire,,,,1,1,1989-05-10,1989-05-10,7,7,7
`;

const gephi = `Source,Target,Type,Id,Label,Weight,Kind
IRN,ISR,Directed,0,a warning,2.5,threat
USA,ISR,Undirected,1,,1,Veto
n1,n2,Directed,2,,1,
n1,n3,Directed,3,,1,rivalry
`;

const table = `When;Who;Whom;Stance;Link;Note
2025-06-13;Israel;Iran;strike;https://example.org/1;"Natanz;
and more"
2025-06-14;Türkiye;Iran, Islamic Republic of;039;;
2025-06-15;Somebody;Iran;glare;;
2025-06-16;;Iran;veto;;
`;

/** A sound file of each format, with a row without an actor and others that become events. */
export const files: { readonly [F in FormatId]?: string } = {
	'gdelt-2': [
		gdeltRow({ actor: 'IRNMIL', recipient: 'ISR', code: '190' }),
		gdeltRow({ actor: 'IRN', recipient: 'IRNGOV' }),
		gdeltRow({ actor: 'USA', recipient: '' }),
		''
	].join('\n'),
	'gdelt-1': [
		gdeltRow({ actor: 'USA', recipient: 'ISR', code: '129' }, 58),
		gdeltRow({ actor: '', recipient: 'ISR' }, 58)
	].join('\n'),
	icews,
	keds: `"date","source","target","code"
1979-04-15,"EGYGOV","MOSREB","010"
1979-04-16,"ISRMIL","JOR","0330"
1979-04-16,"PAL","PSE","190"
1979-04-17,"IRNMIL","IRNREB","190"
1979-04-18,"","JOR","190"
`,
	polecat,
	phoenix: [phoenixRow('SYRREB', 'SYRMIL', '190'), phoenixRow('TUR', '', '040')].join('\n'),
	acled,
	'ucdp-ged': ucdp,
	'gephi-csv': gephi,
	table
};
