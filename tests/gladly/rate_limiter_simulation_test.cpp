#include "gladly/send_queue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <deque>
#include <memory>
#include <queue>
#include <random>
#include <string>
#include <vector>

namespace gladly_mcp::gladly::detail {
namespace {

using namespace std::chrono_literals;
using std::chrono::nanoseconds;
using time_point = send_window::time_point;

constexpr std::int64_t limit = 10;
constexpr nanoseconds tick = 5ms;

/// How a server counts requests.
class upstream {
public:
    virtual ~upstream() = default;

    /// Counts one request; how many are left after it, or nothing when it is refused.
    virtual std::optional<std::int64_t> take(time_point now) = 0;
};

class fixed_window final : public upstream {
public:
    explicit fixed_window(nanoseconds phase) : begin_(time_point{} + phase) {}

    std::optional<std::int64_t> take(time_point now) override
    {
        while (now >= begin_ + 1s) {
            begin_ += 1s;
            used_ = 0;
        }
        return used_ == limit ? std::nullopt : std::optional(limit - ++used_);
    }

private:
    time_point begin_;
    std::int64_t used_ = 0;
};

class sliding_window final : public upstream {
public:
    std::optional<std::int64_t> take(time_point now) override
    {
        while (!taken_.empty() && taken_.front() <= now - 1s) {
            taken_.pop_front();
        }
        if (std::ssize(taken_) == limit) {
            return std::nullopt;
        }
        taken_.push_back(now);
        return limit - std::ssize(taken_);
    }

private:
    std::deque<time_point> taken_;
};

class leaky_bucket final : public upstream {
public:
    std::optional<std::int64_t> take(time_point now) override
    {
        const double passed = std::chrono::duration<double>(now - last_).count();
        level_ = std::max(0.0, level_ - passed * limit);
        last_ = now;
        if (level_ + 1 > limit) {
            return std::nullopt;
        }
        level_ += 1;
        return static_cast<std::int64_t>(limit - level_);
    }

private:
    double level_ = 0;
    time_point last_{};
};

struct outcome {
    std::vector<time_point> sent;
    std::size_t refused = 0;
    nanoseconds longest_wait{};
};

/// One client process with people who want to send without a pause, and others who use the budget as well.
class simulation {
public:
    simulation(std::unique_ptr<upstream> server, double foreign_per_second, unsigned seed)
        : server_(std::move(server)), chance_(seed), foreign_(foreign_per_second)
    {}

    outcome run(nanoseconds duration)
    {
        const auto end = now_ + duration;
        next_foreign_ = foreign_ > 0 ? now_ + pause_between_foreign() : time_point::max();
        for (; now_ < end; now_ += tick) {
            arrivals();
            answers();
            who_waits();
        }
        return std::move(out_);
    }

private:
    struct exchange {
        numbered_send send;
        time_point arrives;
        time_point answered;
        std::optional<std::int64_t> left = {};
    };
    struct person {
        send_queue::ticket place;
        time_point wakes;
        time_point came;
    };

    nanoseconds drawn(nanoseconds least, nanoseconds most)
    {
        return nanoseconds(std::uniform_int_distribution<std::int64_t>(least.count(), most.count())(chance_));
    }

    nanoseconds pause_between_foreign()
    {
        const double seconds = std::exponential_distribution<double>(foreign_)(chance_);
        return std::chrono::duration_cast<nanoseconds>(std::chrono::duration<double>(seconds));
    }

    void arrivals()
    {
        for (auto& each : under_way_) {
            if (each.arrives <= now_ && each.arrives > now_ - tick) {
                each.left = server_->take(now_);
            }
        }
        for (; next_foreign_ <= now_; next_foreign_ += pause_between_foreign()) {
            (void)server_->take(now_);
        }
    }

    void answers()
    {
        const auto has_come = [&](const exchange& each) { return each.answered <= now_; };
        for (const auto& each : under_way_) {
            if (!has_come(each)) {
                continue;
            }
            queue_.window().told(
                each.send, {.limit = limit, .remaining = each.left.value_or(0), .reset = 1s, .retry_after = {}}, now_);
            if (!each.left) {
                ++out_.refused;
                queue_.window().refused(each.send, drawn(500ms, 1s), now_);
            }
            queue_.window().ended();
        }
        std::erase_if(under_way_, has_come);
    }

    void who_waits()
    {
        while (people_.size() < 20) {
            const auto turn = queue_.join(now_, time_point::max());
            if (const auto* place = std::get_if<send_queue::waiting>(&turn)) {
                people_.push_back({.place = place->place, .wakes = now_ + place->nap, .came = now_});
            } else {
                send(std::get<numbered_send>(turn), now_);
            }
        }
        for (auto& each : people_) {
            if (each.wakes > now_) {
                continue;
            }
            const auto turn = queue_.ask(each.place, now_);
            if (const auto* again = std::get_if<send_queue::waiting>(&turn)) {
                each.wakes = now_ + again->nap;
            } else {
                send(std::get<numbered_send>(turn), each.came);
                each.wakes = time_point::max();
            }
        }
        std::erase_if(people_, [](const person& each) { return each.wakes == time_point::max(); });
    }

    void send(const numbered_send& what, time_point came)
    {
        out_.sent.push_back(now_);
        out_.longest_wait = std::max(out_.longest_wait, nanoseconds(now_ - came));
        const auto arrives = now_ + drawn(5ms, 55ms);
        under_way_.push_back({.send = what, .arrives = arrives, .answered = arrives + drawn(5ms, 450ms)});
    }

    send_queue queue_{{.limit = limit, .share = 1.0, .period = 1s, .guard = 60ms, .max_under_way = 1000}, 64};
    std::unique_ptr<upstream> server_;
    std::mt19937 chance_;
    double foreign_;
    time_point now_ = time_point{} + 10s;
    time_point next_foreign_{};
    std::vector<exchange> under_way_;
    std::vector<person> people_;
    outcome out_;
};

enum class model : std::uint8_t { fixed, sliding, leaky };

std::unique_ptr<upstream> make(model which, unsigned seed)
{
    switch (which) {
    case model::fixed: return std::make_unique<fixed_window>(nanoseconds(seed * 37'000'000ULL % 1'000'000'000ULL));
    case model::sliding: return std::make_unique<sliding_window>();
    case model::leaky: return std::make_unique<leaky_bucket>();
    }
    return nullptr;
}

/// How many sends stand closer together than a second allows.
std::size_t violations(const std::vector<time_point>& sent)
{
    std::size_t count = 0;
    for (std::size_t i = limit; i < sent.size(); ++i) {
        count += sent[i] - sent[i - limit] < 1s ? 1U : 0U;
    }
    return count;
}

class rate_limiter_simulation : public testing::TestWithParam<std::tuple<model, int>> {};

TEST_P(rate_limiter_simulation, never_sends_more_in_a_second_than_the_limit)
{
    const auto [which, foreign] = GetParam();
    for (unsigned seed = 1; seed <= 5; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        const auto out = simulation(make(which, seed), foreign, seed).run(60s);
        EXPECT_EQ(violations(out.sent), 0U);
        const auto share = static_cast<double>(out.refused) / static_cast<double>(out.sent.size());
        if (foreign == 0) {
            EXPECT_EQ(out.refused, 0U);
            EXPECT_GE(out.sent.size(), 540U) << "9.4 a second are possible";
            EXPECT_LE(out.longest_wait, 4s) << "twice the fair wait of twenty people";
        } else if (foreign == 5) {
            EXPECT_LE(share, 0.1);
            EXPECT_GE(out.sent.size(), 90U);
        } else {
            EXPECT_GE(out.sent.size(), 20U) << "others leave one a second; nobody starves";
        }
        RecordProperty("seed_" + std::to_string(seed) + "_sent", static_cast<int>(out.sent.size()));
        RecordProperty("seed_" + std::to_string(seed) + "_refused", static_cast<int>(out.refused));
        RecordProperty("seed_" + std::to_string(seed) + "_longest_wait_ms", static_cast<int>(out.longest_wait / 1ms));
    }
}

std::string name_of(const testing::TestParamInfo<std::tuple<model, int>>& info)
{
    static constexpr std::array names{"fixed", "sliding", "leaky"};
    return std::string(names.at(static_cast<std::size_t>(std::get<0>(info.param)))) + "_with_" +
           std::to_string(std::get<1>(info.param)) + "_of_others";
}

INSTANTIATE_TEST_SUITE_P(models, rate_limiter_simulation,
                         testing::Combine(testing::Values(model::fixed, model::sliding, model::leaky),
                                          testing::Values(0, 5, 9)),
                         name_of);

} // namespace
} // namespace gladly_mcp::gladly::detail
