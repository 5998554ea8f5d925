package io.cardea.gateway.device;

import io.cardea.gateway.problem.Problem;
import io.cardea.gateway.problem.ProblemAnswers;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/// Whatever was not answered at once goes from here to worker threads, and there one after the other. So many may wait
/// as are answered within some tens of milliseconds; the next is sent away at once, and may ask another gateway. Plain
/// checks never come here, and are as fast as ever.
@ApplicationScoped
class CarefulWay {

    private static final String OF_DEVICES = "/v1/";
    private static final int RETRY_AFTER = 1;

    private final AtomicInteger underWay = new AtomicInteger();
    private final ProblemAnswers problems;
    private final int most;

    CarefulWay(ProblemAnswers problems, DeviceSettings settings) {
        this.problems = problems;
        this.most = settings.mostAtOnce();
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        String path = context.request().path();
        if (context.request().method() != HttpMethod.POST || path == null || !path.startsWith(OF_DEVICES)) {
            context.next();
            return;
        }
        if (underWay.incrementAndGet() > most) {
            underWay.decrementAndGet();
            problems.answer(
                    context,
                    Problem.toRetry("gateway.overloaded", "More are waiting than can be answered soon.", RETRY_AFTER));
            return;
        }
        context.addEndHandler(ended -> underWay.decrementAndGet());
        context.next();
    }
}
