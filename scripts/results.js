// What the runners' JSON reports come to. Skipped tests count as failed: a test that is not run
// promises nothing.

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ tests: { status: string }[] }} PlaywrightSpec
 * @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors: unknown[] }} PlaywrightReport
 */

/**
 * @param {VitestReport} report
 * @returns {Count}
 */
export function countVitest({ testResults }) {
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	const passed = tests.filter(({ status }) => status === 'passed').length;
	const broken = testResults.filter(
		({ status, assertionResults }) =>
			assertionResults.length === 0 ||
			// A hook or an import failed although every test that ran did not.
			(status === 'failed' && assertionResults.every((test) => test.status === 'passed'))
	).length;
	return { passed, failed: tests.length - passed + broken };
}

/**
 * @param {PlaywrightReport} report
 * @returns {Count}
 */
export function countPlaywright({ suites, errors }) {
	const tests = suites.flatMap(specsOf).flatMap((spec) => spec.tests);
	const passed = tests.filter(({ status }) => status === 'expected').length;
	return { passed, failed: tests.length - passed + errors.length };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ specs = [], suites = [] }) {
	return [...specs, ...suites.flatMap(specsOf)];
}

/**
 * A runner's count, made to agree with how the runner ended: one that found no tests, or that ended
 * badly without naming a culprit, has failed once.
 * @param {Count | null} count null when there is no readable report
 * @param {number | null} exitCode
 * @returns {Count}
 */
export function settle(count, exitCode) {
	const { passed, failed } = count ?? { passed: 0, failed: 0 };
	const silent = failed === 0 && (passed === 0 || exitCode !== 0);
	return { passed, failed: failed + (silent ? 1 : 0) };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
	return {
		passed: counts.reduce((total, { passed }) => total + passed, 0),
		failed: counts.reduce((total, { failed }) => total + failed, 0)
	};
}
