package dev.signet.codegen.cli;

import dev.signet.codegen.command.CheckCommand;
import dev.signet.codegen.command.CommandFailedException;
import dev.signet.codegen.command.CommandLog;
import dev.signet.codegen.command.DiffCommand;
import dev.signet.codegen.command.GenerateCommand;
import dev.signet.codegen.command.ProblemReport;
import dev.signet.codegen.command.ReportCommand;
import dev.signet.codegen.command.UpdateCommand;
import dev.signet.codegen.command.Workspace;
import dev.signet.codegen.compiler.Goal;
import dev.signet.codegen.compiler.Option;
import dev.signet.codegen.compiler.OptionReader;
import dev.signet.codegen.compiler.OptionValues;
import dev.signet.codegen.compiler.Options;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.problem.ProblemsException;
import dev.signet.codegen.problem.Visible;
import dev.signet.codegen.problem.VisibleFailure;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses arguments, runs one command, and prints what it reports: results to one writer, problems to the other. */
public final class CommandLineInterface {
    private static final String NAME = "signet";
    private static final String UPDATE = NAME + " " + Goal.UPDATE;
    private static final String REBASE = UPDATE + " " + GoalOptions.spelled(Options.REBASE.name());

    private final Path base;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param base where relative paths start */
    public CommandLineInterface(Path base, PrintWriter out, PrintWriter err) {
        this.base = base.toAbsolutePath().normalize();
        this.out = out;
        this.err = err;
    }

    /** Runs a command; returns an {@link ExitCode}. */
    public int run(String... arguments) {
        CommandLine commandLine = new CommandLine(program(commands(arguments)));
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setExecutionStrategy(this::execute);
        commandLine.setParameterExceptionHandler((e, unused) -> refuse(e));
        return commandLine.execute(arguments);
    }

    /** The commands that arguments can mean: the one that they begin with, or else any. To describe a command takes a while. */
    private static Set<Goal> commands(String... arguments) {
        return Arrays.stream(Goal.values())
                .filter(goal -> arguments.length > 0 && goal.toString().equals(arguments[0]))
                .findFirst()
                .map(EnumSet::of)
                .orElseGet(() -> EnumSet.allOf(Goal.class));
    }

    private static CommandSpec program(Set<Goal> goals) {
        String version = Objects.requireNonNullElse(Version.number(), "(not packaged)");
        CommandSpec program = CommandSpec.create()
                .name(NAME)
                .version("Signet " + version)
                .addOption(GoalOptions.help())
                .addOption(GoalOptions.version());
        program.usageMessage()
                .description("Makes Java records, sealed unions and a typed client of OpenAPI documents.")
                .footer(
                        "",
                        "Exit codes: 0 done; 1 a change that is to fail; 2 an option or a document is invalid, and"
                                + " nothing was written; 3 a file can't be read or written, or an internal error.");
        for (Goal goal : goals) {
            program.addSubcommand(goal.toString(), GoalOptions.command(goal));
        }
        return program;
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult command = parsed.subcommand();
        if (command == null) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "There is no command");
        }
        Goal goal = GoalOptions.goal(command.commandSpec());
        return guarded(() -> run(goal, GoalOptions.values(goal, command)));
    }

    private void run(Goal goal, OptionValues values) {
        CommandLog log = new PrintedLog(out, err);
        Workspace workspace = new Workspace(base, null);
        OptionValues given = goal == Goal.REPORT && !values.texts().containsKey(Options.REVISIONS.name())
                ? values.orElse(Options.MODEL_PACKAGE, ReportCommand.DEFAULT_PACKAGE)
                : values;
        OptionReader options = new OptionReader(given, base, GoalOptions::spelled, new Problems());
        switch (goal) {
            case GENERATE -> {
                GenerateCommand generate = new GenerateCommand(options, workspace, log, Version.identity());
                generate.run(generate.configurations(), configuration -> {});
            }
            case REPORT -> {
                ReportCommand report = new ReportCommand(options, workspace, log);
                report.run(report.configurations());
            }
            case DIFF -> new DiffCommand(options, workspace, log).run();
            case CHECK -> new CheckCommand(options, workspace, log, UPDATE, REBASE).run();
            case UPDATE -> new UpdateCommand(options, workspace, log, REBASE).run();
        }
    }

    private int guarded(Runnable command) {
        try {
            command.run();
            return ExitCode.OK;
        } catch (CommandFailedException e) {
            err.println(Visible.line(String.valueOf(e.getMessage())));
            return ExitCode.FOUND;
        } catch (ProblemsException e) {
            String failure = ProblemReport.failure(
                    e.problems(), GoalOptions.spelled(Options.FAIL_ON_WARNINGS.name()), new PrintedLog(out, err));
            err.println(failure.lines().findFirst().orElse(failure).replaceFirst(":$", ""));
            return ExitCode.INVALID;
        } catch (UncheckedIOException e) {
            err.println("Signet can't read or write a file: " + Visible.line(String.valueOf(e.getMessage())));
            return ExitCode.BROKEN;
        } catch (OutOfMemoryError e) {
            err.println(ProblemReport.outOfMemory());
            return ExitCode.BROKEN;
        } catch (RuntimeException | StackOverflowError e) {
            err.println("internal error in Signet, please report it:");
            new VisibleFailure(e).printStackTrace(err);
            return ExitCode.BROKEN;
        }
    }

    private int refuse(ParameterException e) {
        err.println("[ERROR] " + Visible.line(String.valueOf(e.getMessage())));
        UnmatchedArgumentException.printSuggestions(e, err);
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> unmatched = e instanceof UnmatchedArgumentException some ? some.getUnmatched() : List.of();
        if (!unmatched.isEmpty()
                && unmatched.stream().allMatch(argument -> argument.matches("[^-].*\\.(json|ya?ml)"))) {
            err.println("→ name the document by an option, such as " + GoalOptions.spelled(Options.INPUT_SPEC.name()));
        }
        Options.all().stream()
                .map(Option::name)
                .filter(name -> unmatched.stream().anyMatch(argument -> argument.startsWith("-Dsignet." + name + "=")))
                .forEach(name -> err.println("→ that is how Maven spells it; write " + GoalOptions.spelled(name)));
        err.println("→ " + command + " --help lists what there is");
        return ExitCode.INVALID;
    }
}
