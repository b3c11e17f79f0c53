import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.processor.reports.enums.JobEndStatus;

/**
 * Validates many PDF files against many standards in one run of Java. Reads lines "FLAVOUR[,FLAVOUR...] TAB FILE" from
 * standard input and answers, in their order and separated by tabs,
 *
 *   PASS  flavour  file  number of checks
 *   FAIL  flavour  file  rule, as clause-test  how often  what it demands  where it first failed
 *
 * with one FAIL line for each rule that failed, and a summary at the end. Exit code 0 if everything passed, 1 if something
 * failed, 2 if a line cannot be understood or there is nothing to validate. One file after the other: veraPDF keeps what it
 * knows of structure elements in static maps, so that two threads disturb each other.
 */
public final class Conformance {
    /** A rule that fails more often than this in one file is not counted further. */
    private static final int MAX_FAILURES_OF_A_RULE = 1000;

    private record Job(PDFAFlavour flavour, String file) {}

    private record Verdict(boolean passed, long checks, List<String> lines) {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<Job> jobs = readJobs();
        if (jobs.isEmpty()) refuse("nothing to validate");

        long checks = 0;
        int failed = 0;
        for (Job job : jobs) {
            Verdict verdict = validate(job);
            verdict.lines().forEach(out::println);
            checks += verdict.checks();
            if (!verdict.passed()) failed++;
        }
        out.println(jobs.size() + " validations, " + checks + " checks: " + failed + " failed");
        out.flush();
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<Job> readJobs() throws IOException {
        List<Job> jobs = new ArrayList<>();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            String[] parts = line.split("\t");
            if (parts.length != 2) refuse("not FLAVOURS TAB FILE: " + line);
            for (String name : parts[0].split(",")) {
                PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
                if (flavour == null || flavour == PDFAFlavour.NO_FLAVOUR) refuse("no such flavour: " + name);
                jobs.add(new Job(flavour, parts[1]));
            }
        }
        return jobs;
    }

    private static void refuse(String why) {
        System.err.println("conformance: " + why);
        System.exit(2);
    }

    private static Verdict validate(Job job) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(job.file()), job.flavour());
             PDFAValidator validator = Foundries.defaultInstance()
                     .createValidator(job.flavour(), MAX_FAILURES_OF_A_RULE, false, true, false)) {
            return judge(job, validator.validate(parser));
        } catch (Exception | StackOverflowError problem) {  // a file that cannot be read conforms to nothing
            return new Verdict(false, 0, List.of(failure(job, "unreadable", 1, problem.toString(), "")));
        }
    }

    private static Verdict judge(Job job, ValidationResult result) {
        if (result.getJobEndStatus() != JobEndStatus.NORMAL)
            return new Verdict(false, 0, List.of(failure(job, "unfinished", 1, result.getJobEndStatus().toString(), "")));
        long checks = result.getTotalAssertions();
        if (checks == 0) return new Verdict(false, 0, List.of(failure(job, "unchecked", 1, "no check was made", "")));
        if (result.isCompliant())
            return new Verdict(true, checks, List.of(String.join("\t", "PASS", job.flavour().getId(), job.file(), "" + checks)));
        Map<String, List<TestAssertion>> byRule = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions())
            if (assertion.getStatus() == TestAssertion.Status.FAILED)
                byRule.computeIfAbsent(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber(),
                        rule -> new ArrayList<>()).add(assertion);
        List<String> lines = new ArrayList<>();
        byRule.forEach((rule, failures) -> lines.add(failure(job, rule, failures.size(), wordsOf(failures.get(0)),
                failures.get(0).getLocation().getContext())));
        if (lines.isEmpty()) lines.add(failure(job, "unexplained", 1, "not compliant, though no rule is named", ""));
        return new Verdict(false, checks, lines);
    }

    private static String wordsOf(TestAssertion assertion) {
        return assertion.getErrorMessage() != null ? assertion.getErrorMessage() : assertion.getMessage();
    }

    private static String failure(Job job, String rule, int times, String words, String place) {
        return String.join("\t", "FAIL", job.flavour().getId(), job.file(), rule, "" + times,
                words.replaceAll("\\s+", " "), place.replaceAll("\\s+", " "));
    }
}
