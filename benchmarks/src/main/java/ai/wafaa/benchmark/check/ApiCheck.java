package ai.wafaa.benchmark.check;

import ai.wafaa.benchmark.customers.Customer;
import ai.wafaa.benchmark.customers.Question;
import ai.wafaa.benchmark.measure.Report;
import ai.wafaa.benchmark.target.Api;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks the API, as an admin, for some customers' messages: it must show what they sent, each once. */
public final class ApiCheck {
    private final List<Api> admins;
    private final List<String> different = new ArrayList<>();

    /** @param admins one per tenant, in the tenants' order */
    public ApiCheck(List<Api> admins) {
        this.admins = admins;
    }

    public void check(Report report, List<Customer> sample) throws InterruptedException {
        for (Customer customer : sample) {
            try {
                compare(customer);
            } catch (IOException refused) {
                different.add(customer.waId() + ": " + refused.getMessage());
            }
        }
        report.check(
                "the API shows what was sent",
                different.isEmpty(),
                sample.size() + " customers looked at, " + different.size() + " differ"
                        + (different.isEmpty() ? "" : ", e.g. " + different.getFirst()));
    }

    private void compare(Customer customer) throws IOException, InterruptedException {
        Api admin = admins.get(customer.tenant());
        List<String> shown = new ArrayList<>();
        for (JsonNode conversation : admin.read("/api/v1/conversations?limit=200&q=" + customer.waId())
                .path("data")) {
            String id = conversation.path("id").asString("");
            for (JsonNode message : admin.read("/api/v1/conversations/" + id + "/messages?limit=200")
                    .path("data")) {
                if (message.path("direction").asString("").equals("inbound")) {
                    shown.add(message.path("text").asString("").strip());
                }
            }
        }
        List<String> sent = new ArrayList<>(customer.asked().stream()
                .filter(Question::acknowledged)
                .map(question -> question.text().raw().strip())
                .toList());
        shown.sort(null);
        sent.sort(null);
        if (!shown.equals(sent)) {
            different.add(customer.waId() + " sent " + sent.size() + ", shown " + shown.size());
        }
    }
}
