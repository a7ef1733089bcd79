#include <gladly_mcp/core/secret.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <type_traits>

using gladly_mcp::core::secret;
using gladly_mcp::core::secret_hash;

namespace {

template <class T>
concept printable = requires(std::ostream& out, const T& value)
{
    out << value;
};

static_assert(!printable<secret>);
static_assert(!printable<secret_hash>);
static_assert(!std::is_convertible_v<secret, std::string>);
static_assert(!std::is_convertible_v<secret, std::string_view>);

} // namespace

TEST(secret, reveals_what_it_was_made_of)
{
    EXPECT_EQ(secret("token").reveal(), "token");
    EXPECT_EQ(secret(std::string(100, 'x')).reveal(), std::string(100, 'x'));
    EXPECT_TRUE(secret().empty());
    EXPECT_FALSE(secret("x").empty());
}

TEST(secret, copies)
{
    const secret first("token");
    secret second = first;
    EXPECT_EQ(second.reveal(), "token");
    second = secret("other");
    EXPECT_EQ(first.reveal(), "token");
    EXPECT_EQ(second.reveal(), "other");
    second = first;
    EXPECT_TRUE(second.equals("token"));
}

TEST(secret, leaves_nothing_behind_when_moved_from)
{
    for (const std::size_t size : {5U, 15U, 16U, 100U}) {
        secret first(std::string(size, 'x'));
        const secret second = std::move(first);
        EXPECT_EQ(second.reveal(), std::string(size, 'x'));
        EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move): that is the promise
        // The bytes of a short string stay in place when it is moved; they must be gone as well.
        const char* bytes = first.reveal().data();
        for (std::size_t i = 0; i != std::min<std::size_t>(size, 15); ++i)
            EXPECT_EQ(bytes[i], '\0') << size << ' ' << i;
    }
}

TEST(secret, leaves_nothing_behind_when_move_assigned_from)
{
    secret first("token");
    secret second("before");
    second = std::move(first);
    EXPECT_EQ(second.reveal(), "token");
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move)
    const char* bytes = first.reveal().data();
    for (int i = 0; i != 5; ++i)
        EXPECT_EQ(bytes[i], '\0');
}

TEST(secret, survives_assignment_to_itself)
{
    secret one("token");
    auto& same = one;
    one = same;
    EXPECT_EQ(one.reveal(), "token");
}

TEST(secret, equals_its_value_and_nothing_else)
{
    const secret one("token");
    EXPECT_TRUE(one.equals("token"));
    EXPECT_FALSE(one.equals("tokem"));
    EXPECT_FALSE(one.equals("token "));
    EXPECT_FALSE(one.equals(""));
    EXPECT_FALSE(one.equals(std::string_view("token\0", 6)));
    EXPECT_TRUE(secret().equals(""));
}

TEST(secret_hash, matches_its_value_and_nothing_else)
{
    const secret_hash one("token");
    EXPECT_TRUE(one.matches("token"));
    EXPECT_FALSE(one.matches("Token"));
    EXPECT_FALSE(one.matches(""));
}
