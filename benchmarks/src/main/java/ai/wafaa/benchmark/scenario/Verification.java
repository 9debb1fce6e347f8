package ai.wafaa.benchmark.scenario;

import ai.wafaa.benchmark.check.ApiCheck;
import ai.wafaa.benchmark.check.Findings;
import ai.wafaa.benchmark.check.LogAudit;
import ai.wafaa.benchmark.customers.Customer;
import ai.wafaa.benchmark.measure.Report;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The checks that every run under load ends with. */
final class Verification {
    private static final int CUSTOMERS_ASKED_FOR = 200;

    private Verification() {}

    static void run(Rig rig, Report report, boolean atRest) throws IOException, SQLException, InterruptedException {
        Rig.say("checking");
        report.check("came to rest", atRest, atRest ? "nothing under way" : "still working when the time was over");
        Findings findings = new LogAudit(rig.database).read(rig.customers.idPrefix());
        report.putAll("log", findings.counts());
        long asked = rig.counters.get("messages.asked");
        long acknowledged = rig.counters.get("messages.acknowledged");
        report.check("every message acknowledged", asked == acknowledged, acknowledged + " of " + asked);
        findings.check(report, rig.ledger.acknowledged(), rig.ledger.accepted());
        new ApiCheck(rig.admins).check(report, sample(rig));
        report.putAll("counts", rig.counters.snapshot());
    }

    private static List<Customer> sample(Rig rig) {
        List<Customer> all = new ArrayList<>(rig.customers.all());
        Collections.shuffle(all, new Random(rig.setup.seed()));
        return all.subList(0, Math.min(CUSTOMERS_ASKED_FOR, all.size()));
    }
}
